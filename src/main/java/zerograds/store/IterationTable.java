package zerograds.store;

import java.util.List;
import java.util.Optional;
import zerograds.optim.GradientCheck;
import zerograds.run.RunEvent;

/**
 * The iterations of a run as rows of a table; a number that is not known is NaN.
 */
final class IterationTable {
    static final List<String> HEADER = List.of(
            "iteration",
            "evaluations",
            "failures",
            "loss",
            "bestLoss",
            "belief",
            "fitLoss",
            "gradientNorm",
            "cosine",
            "seconds");

    private static final double NANOS = 1e-9;

    private IterationTable() {}

    static List<Object> row(RunEvent.Iterated iterated, long nanos) {
        Optional<GradientCheck> check = iterated.check();
        return List.of(
                iterated.iteration(),
                iterated.evaluations(),
                iterated.failures(),
                iterated.loss(),
                iterated.bestLoss(),
                iterated.belief(),
                iterated.fitLoss(),
                check.map(GradientCheck::surrogateNorm).orElse(Double.NaN),
                check.map(GradientCheck::cosine).orElse(Double.NaN),
                nanos * NANOS);
    }
}
