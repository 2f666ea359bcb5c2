package zerograds.app.option;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zerograds.app.console.Whole;
import zerograds.run.Budget;

/** Options for the budget of a run: iterations, evaluations or time. */
public final class BudgetOptions {
    @Option(
            names = "--iterations",
            paramLabel = "<n>",
            description = "End after <n> iterations, instead of those of the preset.")
    @Whole
    @Nullable
    Long iterations;

    @Option(
            names = "--evaluations",
            paramLabel = "<n>",
            description = "End before more than <n> evaluations of the model are spent.")
    @Whole
    @Nullable
    Long evaluations;

    @Option(
            names = "--time",
            paramLabel = "<time>",
            description = "End after this time: 30s, 2m, 1h30m, PT30S. The result then depends on the machine.")
    @Nullable
    Duration time;

    /** @throws IllegalArgumentException if no limit is given */
    public Budget budget() {
        if (time != null) {
            return Budget.ofTime(time);
        }
        if (evaluations != null) {
            return Budget.ofEvaluations(evaluations);
        }
        if (iterations != null) {
            return Budget.ofIterations(iterations);
        }
        throw new IllegalArgumentException("one of --iterations, --evaluations, --time must be given");
    }
}
