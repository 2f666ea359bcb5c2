package zerograds.app.report;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import zerograds.app.console.Exit;
import zerograds.math.Vec;
import zerograds.problem.ParameterError;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.space.Point;
import zerograds.ui.model.verdict.Verdict;

/**
 * How a run ended, as it is reported.
 *
 * @param plan of the run
 * @param end its last event
 * @param time it ran, pauses not counted
 * @param verdict what the log says of the surrogate
 */
public record RunResult(RunPlan plan, RunEvent.Finished end, Duration time, Verdict verdict) {
    /** The natural values where the run ended. */
    Point point() {
        return point(end.theta());
    }

    /** The natural values at which the least loss was met. */
    Point best() {
        return point(end.best());
    }

    /** A loss as it is shown to people: with the sign of the model's own number if that is maximised. */
    double shown(double loss) {
        return plan.problem().loss().shown(loss);
    }

    /** What such a number is called. */
    String lossName() {
        return plan.problem().loss().isMaximised() ? "value" : "loss";
    }

    /** The natural values at scaled coordinates. */
    Point point(Vec coordinates) {
        return plan.problem().space().decode(coordinates);
    }

    /** How far the final values are from the solution, if one is known. */
    Optional<ParameterError> error() {
        return plan.problem().error(point());
    }

    /** done, stopped or failed. */
    String outcome() {
        return end.outcome().name().toLowerCase(Locale.ROOT);
    }

    double seconds() {
        return time.toNanos() / 1e9;
    }

    public int exitCode() {
        return switch (end.outcome()) {
            case DONE -> Exit.DONE;
            case STOPPED -> Exit.INTERRUPTED;
            case FAILED -> Exit.FAILED;
        };
    }
}
