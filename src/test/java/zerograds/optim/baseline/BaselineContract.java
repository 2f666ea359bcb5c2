package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Statistics;
import zerograds.math.Vec;
import zerograds.optim.Candidates;
import zerograds.optim.Optimizer;
import zerograds.optim.OptimizerContract;
import zerograds.optim.settings.Settings;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.space.Start;

/** What every baseline must do beyond the contract of all optimizers. */
abstract class BaselineContract extends OptimizerContract {
    /** The start of the valley: the classic one, far around the bend. */
    static final Vec CLASSIC = Vec.of(-1.2, 1);

    static final Interval RANGE = new Interval(-4, 4);

    @Override
    protected Settings settings() {
        return method().preset("default", Map.of());
    }

    @Test
    void isInTheListWithADefaultPreset() {
        assertThat(Methods.of(method().id())).isSameAs(method());
        assertThat(method().presets()).containsKey("default");
        assertThat(method().schema().settings())
                .allSatisfy(setting -> assertThat(setting.help()).hasSizeGreaterThan(30));
    }

    @Test
    void staysInsideTheBounds() {
        ParameterSpace box = space(Vec.of(0.5, 0.5), new Interval(0, 1), new Interval(0, 1));
        Optimizer optimizer = method().constructor().create(box, settings(), 1);
        for (int i = 0; i < 200; i++) {
            Batch probes = optimizer.ask(i / 200.0).probes();
            List<Evaluation> answers = new ArrayList<>();
            for (int k = 0; k < probes.rows(); k++) {
                Vec gradient = Vec.of(1, -1);
                answers.add(answer(
                        gradient.dot(box.encode(Vec.of(box.decode(probes.row(k)).values()))), gradient));
            }
            optimizer.tell(answers);
            assertThat(Arrays.stream(optimizer.theta().toArray())).allMatch(x -> x >= 0 && x <= 1);
        }
        assertThat(optimizer.theta().get(0)).isLessThan(0.4);
        assertThat(optimizer.theta().get(1)).isGreaterThan(0.6);
    }

    static Evaluation answer(double loss, Vec gradient) {
        return new Evaluation.Success(loss, Optional.empty(), Optional.empty(), Optional.of(gradient));
    }

    static ParameterSpace space(Vec start, Interval bounds, Interval range) {
        return new ParameterSpace(
                List.of(new Parameter.Real("x", start.size(), bounds, range, Scale.RAW, new Start.Fixed(start), "")));
    }

    /** The median loss at θ over seeds 1 … 5, after {@code evaluations} that begin at {@code start}. */
    double median(ToDoubleFunction<Vec> loss, Vec start, Interval range, int evaluations) {
        return Statistics.median(LongStream.rangeClosed(1, 5)
                .mapToDouble(seed -> minimise(loss, start, range, evaluations, seed))
                .toArray());
    }

    private double minimise(ToDoubleFunction<Vec> loss, Vec start, Interval range, int evaluations, long seed) {
        try (Optimizer optimizer =
                method().constructor().create(space(start, Interval.UNBOUNDED, range), settings(), seed)) {
            int done = 0;
            while (true) {
                Candidates asked = optimizer.ask((double) done / evaluations);
                Batch probes = asked.probes();
                done += probes.rows();
                if (done > evaluations) {
                    return loss.applyAsDouble(optimizer.theta());
                }
                List<Evaluation> answers = new ArrayList<>();
                for (int k = 0; k < probes.rows(); k++) {
                    double value = loss.applyAsDouble(probes.row(k));
                    answers.add(
                            asked.details().contains(Evaluation.Detail.GRADIENT)
                                    ? answer(value, gradient(loss, probes.row(k)))
                                    : Evaluation.Success.of(value));
                }
                optimizer.tell(answers);
            }
        }
    }

    /** By central differences, for the one that wants to know. */
    private static Vec gradient(ToDoubleFunction<Vec> loss, Vec at) {
        double[] gradient = new double[at.size()];
        for (int j = 0; j < gradient.length; j++) {
            double[] step = new double[gradient.length];
            step[j] = 1e-6;
            gradient[j] = (loss.applyAsDouble(at.plus(1, Vec.of(step))) - loss.applyAsDouble(at.plus(-1, Vec.of(step))))
                    / 2e-6;
        }
        return Vec.of(gradient);
    }

    /** H. H. Rosenbrock's valley, not squared; 0 at (1, 1). */
    static double valley(Vec x) {
        double bend = x.get(1) - x.get(0) * x.get(0);
        return 100 * bend * bend + (1 - x.get(0)) * (1 - x.get(0));
    }

    /** The mean of the first coordinate of the gradients that an optimizer says it followed, over some iterations. */
    static double averageGradient(Optimizer optimizer, ToDoubleFunction<Vec> loss, int iterations) {
        double sum = 0;
        for (int i = 0; i < iterations; i++) {
            Batch probes = optimizer.ask(0).probes();
            List<Evaluation> answers = new ArrayList<>();
            for (int k = 0; k < probes.rows(); k++) {
                answers.add(Evaluation.Success.of(loss.applyAsDouble(probes.row(k))));
            }
            sum += optimizer.tell(answers).gradient().orElseThrow().get(0);
        }
        return sum / iterations;
    }

    /** Axes that differ a thousandfold; 0 at the origin. */
    static double ellipsoid(Vec x) {
        double sum = 0;
        for (int j = 0; j < x.size(); j++) {
            sum += Math.pow(1e6, j / (x.size() - 1.0)) * x.get(j) * x.get(j);
        }
        return sum;
    }

    static double sphere(Vec x) {
        return x.dot(x);
    }

    /** L. A. Rastrigin's egg box; 0 at the origin. */
    static double rastrigin(Vec x) {
        double sum = 0;
        for (double value : x.toArray()) {
            sum += 10 + value * value - 10 * Math.cos(2 * Math.PI * value);
        }
        return sum;
    }
}
