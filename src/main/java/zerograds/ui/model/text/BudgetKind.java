package zerograds.ui.model.text;

import java.math.BigDecimal;
import java.time.Duration;
import zerograds.math.Decimal;
import zerograds.run.Budget;

/** What a run's budget counts, as the tool bar offers it. */
public enum BudgetKind {
    ITERATIONS(Texts.of("budget.iterations")),
    EVALUATIONS(Texts.of("axis.evaluations")),
    SECONDS(Texts.of("budget.seconds")),
    UNLIMITED(Texts.of("budget.unlimited"));

    private final String title;

    BudgetKind(String title) {
        this.title = title;
    }

    /** What {@code budget} counts first. */
    public static BudgetKind of(Budget budget) {
        if (budget.iterations() < Long.MAX_VALUE) {
            return ITERATIONS;
        }
        if (budget.evaluations() < Long.MAX_VALUE) {
            return EVALUATIONS;
        }
        return budget.time().equals(Budget.UNLIMITED.time()) ? UNLIMITED : SECONDS;
    }

    /** The budget of {@code amount}. @throws IllegalArgumentException naming the text and what would be allowed */
    public Budget budget(String amount) {
        if (this == UNLIMITED) {
            return Budget.UNLIMITED;
        }
        try {
            Decimal.real(amount);
            BigDecimal number = new BigDecimal(amount.strip());
            if (this == SECONDS) {
                return Budget.ofTime(Duration.ofMillis(number.movePointRight(3).longValueExact()));
            }
            long count = number.longValueExact();
            return this == ITERATIONS ? Budget.ofIterations(count) : Budget.ofEvaluations(count);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    this == SECONDS
                            ? Texts.of("budget.refused.seconds", amount)
                            : Texts.of("budget.refused.count", amount),
                    e);
        }
    }

    /** The limit of {@code budget} in this unit, as {@link #budget} reads it; a usual one if it has none. */
    public String amount(Budget budget) {
        return switch (this) {
            case ITERATIONS -> limit(budget.iterations(), "10000");
            case EVALUATIONS -> limit(budget.evaluations(), "100000");
            case SECONDS ->
                of(budget) == SECONDS
                        ? BigDecimal.valueOf(budget.time().toMillis(), 3)
                                .stripTrailingZeros()
                                .toPlainString()
                        : "60";
            case UNLIMITED -> "";
        };
    }

    private static String limit(long limit, String usual) {
        return limit < Long.MAX_VALUE ? Long.toString(limit) : usual;
    }

    @Override
    public String toString() {
        return title;
    }
}
