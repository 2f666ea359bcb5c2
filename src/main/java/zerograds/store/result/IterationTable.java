package zerograds.store.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zerograds.optim.GradientCheck;
import zerograds.problem.Problem;
import zerograds.run.log.RunEvent;

/**
 * The iterations of a run as rows of a table; a number that is not known is NaN.
 */
final class IterationTable {
    private static final double NANOS = 1e-9;

    private IterationTable() {}

    /** The names of the columns; a stochastic model's least loss is luck, and a value that is maximised is told beside the loss. */
    static List<String> header(Problem problem) {
        String least = problem.stochastic() ? "luckiest" : "best";
        List<String> header = new ArrayList<>(List.of("iteration", "evaluations", "failures", "loss", least + "Loss"));
        header.addAll(List.of("prediction", "fitLoss", "gradientNorm", "cosine", "seconds"));
        if (problem.loss().isMaximised()) {
            header.addAll(List.of("value", least + "Value"));
        }
        return header;
    }

    static List<Object> row(RunEvent.Iterated iterated, long nanos, Problem problem) {
        Optional<GradientCheck> check = iterated.check();
        List<Object> row = new ArrayList<>(List.of(
                iterated.iteration(),
                iterated.evaluations(),
                iterated.failures(),
                iterated.loss(),
                iterated.bestLoss(),
                iterated.prediction(),
                iterated.fitLoss(),
                check.map(GradientCheck::surrogateNorm).orElse(Double.NaN),
                check.map(GradientCheck::cosine).orElse(Double.NaN),
                nanos * NANOS));
        if (problem.loss().isMaximised()) {
            row.addAll(List.of(
                    problem.loss().shown(iterated.loss()), problem.loss().shown(iterated.bestLoss())));
        }
        return row;
    }
}
