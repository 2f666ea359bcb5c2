package zerograds.ui.model.run;

import java.time.Duration;
import java.util.Optional;
import zerograds.run.Budget;
import zerograds.ui.model.series.RunStatus;
import zerograds.ui.model.text.BudgetKind;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;

/** Budgets in words. */
public final class BudgetText {
    private BudgetText() {}

    /** The amount and what is counted: {@code 400 evaluations}. */
    public static String of(Budget budget) {
        BudgetKind kind = BudgetKind.of(budget);
        return switch (kind) {
            case ITERATIONS -> NumberText.count(budget.iterations()) + " " + kind;
            case EVALUATIONS -> NumberText.count(budget.evaluations()) + " " + kind;
            case SECONDS -> kind.amount(budget) + " " + kind;
            case UNLIMITED -> kind.toString();
        };
    }

    /** How long it lasts as the run goes now: {@code 400 evaluations take about 34 min}; empty if that is not known. */
    public static String inTime(Budget budget, RunStatus status) {
        Optional<Duration> lasts =
                BudgetKind.of(budget) == BudgetKind.SECONDS ? Optional.empty() : status.duration(budget);
        return lasts.map(time -> Texts.of("budget.in-time", of(budget), NumberText.about(time)))
                .orElse("");
    }
}
