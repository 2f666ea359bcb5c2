package zerograds.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckpointClockTest {
    private static final long MILLI = 1_000_000;

    private final CheckpointClock clock = new CheckpointClock(0);

    private void write(long now, long making, long writing) {
        clock.begin(now);
        clock.end(making, writing);
    }

    @Test
    void aCheapCheckpointIsDueAfterFortyMilliseconds() {
        assertThat(clock.isDue(39 * MILLI)).isFalse();
        assertThat(clock.isDue(40 * MILLI)).isTrue();
        write(40 * MILLI, MILLI / 10, MILLI);
        assertThat(clock.isDue(79 * MILLI)).isFalse();
        assertThat(clock.isDue(80 * MILLI)).isTrue();
    }

    @Test
    void noneIsDueWhileOneIsWritten() {
        clock.begin(40 * MILLI);
        assertThat(clock.isDue(4_000 * MILLI)).isFalse();
        clock.end(0, 0);
        assertThat(clock.isDue(4_000 * MILLI)).isTrue();
    }

    @Test
    void aDearOneIsDueWhenItsMakingIsAFiftiethOfTheTimeAndItsWritingATenth() {
        write(0, 20 * MILLI, 50 * MILLI);
        assertThat(clock.isDue(999 * MILLI)).isFalse();
        assertThat(clock.isDue(1_000 * MILLI)).isTrue();
        write(1_000 * MILLI, 20 * MILLI, 200 * MILLI);
        write(3_000 * MILLI, 20 * MILLI, 200 * MILLI);
        assertThat(clock.isDue(4_999 * MILLI)).isFalse();
        assertThat(clock.isDue(5_000 * MILLI)).isTrue();
    }

    @Test
    void oneThatHadToWaitDoesNotDelayTheNext() {
        write(0, MILLI / 10, MILLI);
        write(100 * MILLI, MILLI / 10, 900 * MILLI);
        assertThat(clock.isDue(140 * MILLI)).isTrue();
    }

    @Test
    void afterDearAnswersOneIsDueAtOnceIfItIsCheapBesideThem() {
        write(0, MILLI / 10, MILLI);
        clock.answered(4 * MILLI);
        assertThat(clock.isDue(5 * MILLI)).isFalse();
        clock.answered(6 * MILLI);
        assertThat(clock.isDue(11 * MILLI)).isTrue();
        write(11 * MILLI, MILLI / 10, MILLI);
        assertThat(clock.isDue(12 * MILLI)).isFalse();
    }
}
