package zerograds.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zerograds.state.State;

class SnapshotsTest {
    private static Snapshot snapshot(long iterations, long bytes) {
        return new Snapshot(iterations, State.ofBytes(new byte[(int) bytes]));
    }

    @Test
    void findsTheNearestBefore() {
        Snapshots snapshots = new Snapshots(1000, 0);
        snapshots.add(snapshot(0, 100), 0, 0);
        snapshots.add(snapshot(7, 100), 0, 0);
        assertThat(snapshots.before(6)).map(Snapshot::iterations).contains(0L);
        assertThat(snapshots.before(7)).map(Snapshot::iterations).contains(7L);
        assertThat(snapshots.before(900)).map(Snapshot::iterations).contains(7L);
    }

    @Test
    void forgetsEverySecondWhenTheRoomIsFull() {
        Snapshots snapshots = new Snapshots(1000, 0);
        for (int i = 0; i < 100; i++) {
            snapshots.add(snapshot(i, 100), 0, 0);
            assertThat(snapshots.count()).isLessThanOrEqualTo(10);
        }
        assertThat(snapshots.before(0)).isPresent();
        assertThat(snapshots.count()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void keepsNothingThatFillsTheRoomAlone() {
        Snapshots snapshots = new Snapshots(1000, 0);
        snapshots.add(snapshot(0, 600), 0, 0);
        assertThat(snapshots.before(5)).isEmpty();
    }

    @Test
    void waitsTwentyTimesAsLongAsOneTook() {
        Snapshots snapshots = new Snapshots(1000, 50);
        assertThat(snapshots.isDue(0)).isTrue();
        snapshots.add(snapshot(0, 100), 0, 10);
        assertThat(snapshots.isDue(209)).isFalse();
        assertThat(snapshots.isDue(210)).isTrue();
    }
}
