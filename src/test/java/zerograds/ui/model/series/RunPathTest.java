package zerograds.ui.model.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

class RunPathTest {
    private static RunLog.Entry ended(Vec theta) {
        return new RunLog.Entry(
                0,
                0,
                new RunEvent.Finished(
                        RunEvent.Outcome.FAILED,
                        "the model could not be started",
                        theta,
                        Double.NaN,
                        Optional.empty(),
                        theta,
                        Double.NaN,
                        0,
                        0,
                        0,
                        new RunEvent.Failures(0, Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void aRunThatNeverStartedIsNowhere() {
        RunPath path = new RunPath(2);
        path.accept(ended(Vec.of(1, 2)));

        assertThat(path.theta()).isEmpty();
    }

    @Test
    void remembersWhatItHeardOfAPathThatIsNotLoggedInFull() {
        RunPath path = new RunPath(1000);
        for (int i = 0; i < 3; i++) {
            path.hear(Vec.constant(1000, i));
        }
        path.hear(Vec.constant(1000, 2));
        List<Vec> points = path.points(Vec.constant(1000, 2), 128);

        assertThat(points.subList(0, 3)).extracting(point -> point.get(0)).containsExactly(0.0, 1.0, 2.0);
        assertThat(points).hasSize(4);
    }
}
