package zerograds.optim.zerograds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.eval.Evaluation;
import zerograds.eval.Evaluation.Detail;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.Candidates;
import zerograds.optim.Explainable;
import zerograds.optim.LossModel;
import zerograds.optim.Method;
import zerograds.optim.Optimizer;
import zerograds.optim.OptimizerContract;
import zerograds.optim.Step;
import zerograds.optim.settings.Settings;
import zerograds.problem.Loss;
import zerograds.problem.Signal;
import zerograds.state.State;

class SignalLearnerTest {
    private static final int N = 40;
    private static final Signal TARGET = Signal.of(new float[N], N);

    private static Settings settings() {
        return ZeroGrads.METHOD.preset("default", Map.of("reach", "0", "thetaRate", "0.05"));
    }

    /** The model returns θ rounded to quarters; the target is 0 everywhere. */
    private static List<Evaluation> answers(Candidates candidates) throws Exception {
        Batch probes = candidates.probes();
        List<Evaluation> answers = new ArrayList<>();
        for (int i = 0; i < probes.rows(); i++) {
            float[] values = new float[N];
            for (int j = 0; j < N; j++) {
                values[j] = (float) (0.25 * Math.rint(4 * probes.values()[i * N + j]));
            }
            Signal signal = Signal.of(values, N);
            Optional<Signal> slope = candidates.details().contains(Detail.SENSITIVITY)
                    ? Optional.of(Loss.MEAN_SQUARED_ERROR.sensitivity(signal, TARGET))
                    : Optional.empty();
            answers.add(new Evaluation.Success(
                    Loss.MEAN_SQUARED_ERROR.of(signal, TARGET), Optional.of(signal), slope, Optional.empty()));
        }
        return answers;
    }

    @Test
    void theDefaultPresetLearnsTheJacobianOfAModelThatReturnsASignal() throws Exception {
        Optimizer optimizer = new ZeroGrads(TestProblems.space(N), settings(), 1);
        for (int i = 0; i < 120; i++) {
            optimizer.tell(answers(optimizer.ask(i / 120.0)));
        }
        Candidates last = optimizer.ask(1);
        assertThat(last.details()).containsExactlyInAnyOrder(Detail.SIGNAL, Detail.SENSITIVITY);
        assertThat(last.probes().rows()).isEqualTo(5);
        assertThat(last.probes().row(4)).as("θ itself is evaluated, too").isEqualTo(optimizer.theta());
        // From 1 everywhere, down stairs whose gradient is zero, in a tenth of the evaluations of central differences.
        assertThat(optimizer.theta().norm()).isLessThan(0.2 * Math.sqrt(N));
        Step step = optimizer.tell(answers(last));
        assertThat(step.holdOut()).isGreaterThan(0.2);
        LossModel prediction =
                optimizer.explainable().flatMap(Explainable::prediction).orElseThrow();
        assertThat(prediction.loss(Vec.constant(N, 1).toArray())).isGreaterThan(prediction.loss(new double[N]));
    }

    @Test
    void aCentreThatFailedDoesNotStopTheDescent() throws Exception {
        Optimizer optimizer = new ZeroGrads(TestProblems.space(N), settings(), 1);
        for (int i = 0; i < 60; i++) {
            List<Evaluation> answers = answers(optimizer.ask(i / 120.0));
            if (i > 30 && i % 2 == 0) {
                answers.set(answers.size() - 1, new Evaluation.Failure("no mesh"));
            }
            optimizer.tell(answers);
        }
        assertThat(optimizer.theta().norm()).isLessThan(0.5 * Math.sqrt(N));
    }

    @Test
    void goesOnFromASavedStateAsIfNothingHadHappened() throws Exception {
        Optimizer optimizer = new ZeroGrads(TestProblems.space(N), settings(), 1);
        for (int i = 0; i < 10; i++) {
            optimizer.tell(answers(optimizer.ask(0)));
        }
        State state = State.of(optimizer);
        optimizer.tell(answers(optimizer.ask(0)));
        Vec straight = optimizer.theta();
        Optimizer restored = new ZeroGrads(TestProblems.space(N), settings(), 1);
        state.restore(restored);
        restored.tell(answers(restored.ask(0)));
        assertThat(restored.theta()).isEqualTo(straight);
    }

    /** Each of 10,000 outputs is the mean of all parameters, but for a factor. */
    private static List<Evaluation> mixedAnswers(Candidates candidates, int parameters) {
        Batch probes = candidates.probes();
        List<Evaluation> answers = new ArrayList<>();
        for (int i = 0; i < probes.rows(); i++) {
            double mean = 0;
            for (int j = 0; j < parameters; j++) {
                mean += probes.values()[i * parameters + j] / parameters;
            }
            float[] values = new float[10_000];
            for (int p = 0; p < values.length; p++) {
                values[p] = (float) (mean * (1 + p % 3));
            }
            Signal signal = Signal.of(values, values.length);
            Optional<Signal> slope = candidates.details().contains(Detail.SENSITIVITY)
                    ? Optional.of(Loss.MEAN_SQUARED_ERROR.sensitivity(signal, Signal.of(new float[10_000], 10_000)))
                    : Optional.empty();
            answers.add(new Evaluation.Success(mean * mean, Optional.of(signal), slope, Optional.empty()));
        }
        return answers;
    }

    @Test
    @Tag("slow")
    void theNetworkTakesOverWhereTheOutputsAnswerToEverything() throws Exception {
        int parameters = 20_100;
        Optimizer optimizer = new ZeroGrads(TestProblems.space(parameters), settings(), 1);
        for (int i = 0; i < 45; i++) {
            Candidates candidates = optimizer.ask(0);
            optimizer.tell(mixedAnswers(candidates, parameters));
            // two pairs each; the first search begins with the 64th and ends with the 79th
            assertThat(optimizer.ask(0).details().contains(Detail.SENSITIVITY))
                    .as("after " + i)
                    .isEqualTo(i < 39);
        }
    }

    /** The default preset on a scalar, whose learner is the network. */
    @Nested
    class OfAScalar extends OptimizerContract {
        @Override
        protected Method method() {
            return ZeroGrads.METHOD;
        }

        @Override
        protected Settings settings() {
            return method().preset("default", Map.of("surrogate", "network"));
        }
    }
}
