package zerograds.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zerograds.math.Vec;

class TraceTest {
    private final Trace trace = new Trace(Vec.of(0, 10, 20), Vec.of(5, Double.NaN, 3));

    @Test
    void knowsTheLatestLoss() {
        assertThat(trace.at(0)).isEqualTo(5);
        assertThat(trace.at(9)).isEqualTo(5);
        assertThat(trace.at(10)).isNaN();
        assertThat(trace.at(1e9)).isEqualTo(3);
    }

    @Test
    void knowsWhenATargetWasReached() {
        assertThat(trace.evaluationsTo(5)).isZero();
        assertThat(trace.evaluationsTo(4)).isEqualTo(20);
        assertThat(trace.evaluationsTo(1)).isInfinite();
        assertThat(trace.evaluationsTo(Double.NaN)).isInfinite();
    }

    @Test
    void keepsEveryMinimumAndFewOthers() {
        Trace.Recorder recorder = new Trace.Recorder();
        for (int i = 0; i < 100_000; i++) {
            recorder.add(i, i == 77_777 ? -1 : 1 + i % 7);
        }
        Trace thinned = recorder.trace();
        assertThat(thinned.losses().size()).isLessThan(600);
        assertThat(thinned.evaluationsTo(-1)).isEqualTo(77_777);
    }
}
