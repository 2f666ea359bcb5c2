package zerograds.optim.zerograds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.Optimizer;
import zerograds.optim.Step;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.space.Start;

/** Replays iterations of the reference preset that {@code reference_iterations.py} worked out in NumPy. */
class ReferenceIterationsTest {
    private static final double TOLERANCE = 1e-5;

    @Test
    void agreesWithAnIndependentComputation() throws IOException {
        Start start = new Start.Fixed(Vec.of(-0.5, 1.5));
        ParameterSpace space = new ParameterSpace(
                List.of(new Parameter.Real("x", 2, Interval.UNBOUNDED, new Interval(-4, 4), Scale.RAW, start, "")));
        Optimizer optimizer = new ZeroGrads(space, ZeroGrads.METHOD.preset("reference", Map.of()), 5);
        for (double[] expected : rows()) {
            Vec theta = optimizer.theta();
            List<Evaluation> answers = answers(optimizer.ask(0).probes());
            Step step = optimizer.tell(answers);
            Vec gradient = step.gradient().orElseThrow();
            Vec next = optimizer.theta();
            double[] actual = {
                theta.get(0),
                theta.get(1),
                step.prediction(),
                gradient.get(0),
                gradient.get(1),
                step.fitLoss(),
                next.get(0),
                next.get(1)
            };
            for (int i = 0; i < expected.length; i++) {
                double scale = Math.max(1, Math.abs(expected[i]));
                assertThat(actual[i]).as("column %d", i).isCloseTo(expected[i], within(TOLERANCE * scale));
            }
        }
    }

    private static List<Evaluation> answers(Batch probes) {
        List<Evaluation> answers = new ArrayList<>();
        for (int i = 0; i < probes.rows(); i++) {
            double x = probes.row(i).get(0);
            double y = probes.row(i).get(1);
            float rosenbrock = (float) ((1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x));
            answers.add(Evaluation.Success.of((double) rosenbrock * rosenbrock));
        }
        return answers;
    }

    private static List<double[]> rows() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                        ReferenceIterationsTest.class.getResourceAsStream("reference_iterations.csv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }
}
