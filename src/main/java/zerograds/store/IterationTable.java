package zerograds.store;

import java.util.Optional;
import zerograds.optim.GradientCheck;
import zerograds.run.RunEvent;

/**
 * The iterations of a run as comma-separated values. A number is written with a decimal point whatever the locale; one that
 * is not known is left empty.
 */
final class IterationTable {
    static final String HEADER =
            "iteration,evaluations,failures,loss,bestLoss,belief,fitLoss,gradientNorm,cosine,seconds\n";

    private static final double NANOS = 1e-9;

    private IterationTable() {}

    static void append(RunEvent.Iterated iterated, long nanos, StringBuilder table) {
        Optional<GradientCheck> check = iterated.check();
        table.append(iterated.iteration())
                .append(',')
                .append(iterated.evaluations())
                .append(',')
                .append(iterated.failures());
        append(iterated.loss(), table);
        append(iterated.bestLoss(), table);
        append(iterated.belief(), table);
        append(iterated.fitLoss(), table);
        append(check.map(GradientCheck::surrogateNorm).orElse(Double.NaN), table);
        append(check.map(GradientCheck::cosine).orElse(Double.NaN), table);
        append(nanos * NANOS, table);
        table.append('\n');
    }

    private static void append(double number, StringBuilder table) {
        table.append(',');
        if (!Double.isNaN(number)) {
            table.append(number);
        }
    }
}
