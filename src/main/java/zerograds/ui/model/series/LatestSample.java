package zerograds.ui.model.series;

import java.util.Optional;
import zerograds.problem.Signal;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

/** The model's latest signal at θ, and the target. JavaFX thread only. */
public final class LatestSample implements Fold {
    private Optional<Signal> output = Optional.empty();
    private Optional<Signal> target = Optional.empty();

    @Override
    public void accept(RunLog.Entry entry) {
        if (entry.event() instanceof RunEvent.Sampled latest) {
            output = latest.output().or(() -> output);
        } else if (entry.event() instanceof RunEvent.Started started) {
            target = Optional.of(started.target());
        } else if (entry.event() instanceof RunEvent.Finished end) {
            output = end.output().or(() -> output);
        }
    }

    /** The latest signal at θ. */
    public Optional<Signal> output() {
        return output;
    }

    public Optional<Signal> target() {
        return target;
    }
}
