package zerograds.optim.zerograds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zerograds.TestProblems;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.optim.Candidates;
import zerograds.optim.Explainable;
import zerograds.optim.GradientCheck;
import zerograds.optim.LossModel;
import zerograds.optim.Method;
import zerograds.optim.Optimizer;
import zerograds.optim.OptimizerContract;
import zerograds.optim.Step;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;
import zerograds.state.State;

class ZeroGradsTest extends OptimizerContract {
    @Override
    protected Method method() {
        return ZeroGrads.METHOD;
    }

    @Override
    protected Settings settings() {
        return reference().with("thetaRate", "0.01");
    }

    private static final double NONE = Double.NEGATIVE_INFINITY;

    @Test
    void theReferencePresetHasTheSettingsOfTheAuthorsCode() {
        ZeroGradsSettings settings = ZeroGradsSettings.of(reference());
        assertThat(settings.locality()).isEqualTo(0.33);
        assertThat(settings.smoothing()).isEqualTo(0.1);
        assertThat(settings.batch()).isEqualTo(4);
        assertThat(settings.thetaSteps()).isEqualTo(1);
        assertThat(settings.fit().steps()).isEqualTo(3);
        assertThat(settings.thetaRate()).isEqualTo(5e-4);
        assertThat(settings.fit().learningRate()).isEqualTo(1e-3);
        assertThat(settings.fit().oddWeight()).isEqualTo(1);
        assertThat(settings.architecture().depth()).isEqualTo(3);
        assertThat(settings.architecture().width()).isEqualTo(64);
        assertThat(settings.architecture().outputActivation()).isTrue();
    }

    @Test
    void anAblationLeavesOutOneIdeaAlone() {
        Map<String, String> whole = ZeroGrads.METHOD
                .preset("default", Map.of("surrogate", "network"))
                .texts();
        Map<String, String> changed = Map.of(
                "no-smoothing", "[smoothing=0]",
                "no-locality", "[locality=1, localityEnd=1]",
                "no-hysteresis", "[hysteresis=false]",
                "no-antithetic", "[antithetic=false]");
        changed.forEach((preset, difference) -> {
            List<String> differences = new ArrayList<>();
            ZeroGrads.METHOD.preset(preset, Map.of()).texts().forEach((key, value) -> {
                if (!value.equals(whole.get(key))) {
                    differences.add(key + "=" + value);
                }
            });
            assertThat(differences).as(preset).hasToString(difference);
        });
    }

    /** Two iterations cannot support steps that cross the whole range. */
    @Test
    void aRunOfAFewIterationsStaysNearItsStart() {
        ParameterSpace space = TestProblems.space(2);
        Optimizer optimizer = ZeroGrads.METHOD
                .constructor()
                .create(space, ZeroGrads.METHOD.preset("default", Map.of("surrogate", "network")), 1);
        Vec start = optimizer.theta();
        for (double share : new double[] {0, 0.5}) {
            optimizer.tell(answers(optimizer.ask(share).probes()));
        }
        double radius = space.range(0).radius();
        assertThat(optimizer.theta().plus(-1, start).norm()).isBetween(0.05 * radius, radius);
    }

    /** The gradient of the first step comes from the surrogate before it has seen any answer. */
    @Test
    void thetaMovesAlongTheSurrogateAsItWasBeforeTheBatch() {
        Optimizer optimizer = fresh(2, 1);
        LossModel before =
                optimizer.explainable().flatMap(Explainable::prediction).orElseThrow();
        double[] gradient = new double[2];
        double prediction = before.gradient(new double[] {1, 1}, gradient);
        Step step = optimizer.tell(answers(optimizer.ask(0).probes()));
        assertThat(step.prediction()).isEqualTo(prediction);
        assertThat(step.gradient().orElseThrow()).isEqualTo(Vec.of(gradient));
        for (int j = 0; j < 2; j++) {
            // Adam's first step has the length of the learning rate.
            assertThat(optimizer.theta().get(j)).isCloseTo(1 - 0.01 * Math.signum(gradient[j]), within(1e-6));
        }
    }

    @Test
    void theFitIsOfTheSitesNotOfTheProbes() {
        Optimizer optimizer = fresh(1, 2);
        optimizer.change(reference().with(Map.of("smoothing", "2")));
        Candidates candidates = optimizer.ask(0);
        LossModel before =
                optimizer.explainable().flatMap(Explainable::prediction).orElseThrow();
        double[] predictions = new double[8];
        before.losses(candidates.sites(), predictions);
        List<Evaluation> answers = answers(candidates.probes());
        double expected = 0;
        for (int i = 0; i < 8; i++) {
            expected += Math.pow(predictions[i] - answers.get(i).lossOrNaN(), 2) / 8;
        }
        assertThat(optimizer.tell(answers).fitLoss()).isCloseTo(expected, within(1e-5 * expected));
    }

    @Test
    void aSampleWhoseMirrorImageFailedStaysBehindTheCompletePairs() {
        Batch sites = new Batch(4, 1, new double[] {0, 1, 2, 3});
        List<Evaluation> answers = new ArrayList<>(answers(sites));
        answers.set(1, new Evaluation.Failure("no answer"));
        Learner.Samples samples = new Learner.Samples(4, sites, answers, 1, new double[1]);
        assertThat(Survivors.of(samples, true, NONE).sites().values()).containsExactly(2, 3, 0);
        assertThat(Survivors.of(samples, true, NONE).paired()).isEqualTo(2);
        assertThat(Survivors.of(samples, true, NONE).pairs().sites().values()).containsExactly(2, 3);
        assertThat(Survivors.of(samples, false, NONE).sites().values()).containsExactly(0, 2, 3);
        assertThat(Survivors.of(samples, false, 0).losses()).containsExactly(4, 9);
    }

    @Test
    void theSampledGradientIsThatOfTheLoss() {
        SampledGradient sampled = new SampledGradient(2);
        double[] theta = {1, 0.5};
        Batch sites = new Batch(4, 2, new double[] {1.1, 0.5, 0.9, 0.5, 1, 0.6, 1, 0.4});
        double[] targets = {1.1 * 1.1 + 0.25, 0.81 + 0.25, 1 + 0.36, 1 + 0.16};
        sampled.add(theta, 0.1 / Math.sqrt(2), sites, targets);
        GradientCheck check = sampled.compare(Vec.of(2, 1));
        assertThat(check.cosine()).isCloseTo(1, within(1e-9));
        assertThat(check.sampledNorm()).isCloseTo(Math.sqrt(5), within(1e-9));
    }

    @Test
    void whatAGradientForetellsIsMeasuredOnTheLatestSamples() {
        double[] theta = {1, 2};
        Batch sites = new Batch(4, 2, new double[] {1.1, 2, 0.9, 2, 1, 2.1, 1, 1.9});
        double[] targets = {5.2, 4.8, 5.1, 4.9}; // along (2, 1)
        Survivors survivors = new Survivors(sites, targets, 4);
        SampledGradient sampled = new SampledGradient(2);
        assertThat(sampled.compare(Vec.of(2, 1)).predicted()).isNaN();
        assertThat(sampled.compare(Vec.of(2, 1), theta, survivors, targets, true)
                        .predicted())
                .isCloseTo(1, within(1e-9));
        assertThat(copy(sampled)
                        .compare(Vec.of(-2, -1), theta, survivors, targets, true)
                        .predicted())
                .isCloseTo((0.8 + 1 * -3) / 1.8, within(1e-9));
        assertThat(copy(sampled)
                        .compare(Vec.of(2, 1), theta, survivors, targets, false)
                        .predicted())
                .isCloseTo(1, within(1e-9));
    }

    private static SampledGradient copy(SampledGradient gradient) {
        SampledGradient copy = new SampledGradient(2);
        State.of(gradient).restore(copy);
        return copy;
    }

    @Test
    void theSampledGradientKnowsItsOwnNoise() {
        SampledGradient sampled = new SampledGradient(2);
        RandomStream random = new RandomStream(1, 7);
        double[] noise = new double[2];
        for (int i = 0; i < 4000; i++) {
            random.gaussians(i, noise, 0, 2);
            // one mirrored pair along each axis with slopes 2 + 3 ν₀ and 1 + 4 ν₁, ν ~ N(0, 1)
            Batch sites = new Batch(4, 2, new double[] {0.1, 0, -0.1, 0, 0, 0.1, 0, -0.1});
            double x = 0.1 * (2 + 3 * noise[0]);
            double y = 0.1 * (1 + 4 * noise[1]);
            sampled.add(new double[2], 0.1 / Math.sqrt(2), sites, new double[] {x, -x, y, -y});
        }
        GradientCheck check = sampled.compare(Vec.of(2, 1));
        // the weights 0.02 · 0.98ᵏ have a sum of squares of 0.02 / 1.98
        assertThat(check.sampledError()).isCloseTo(Math.sqrt(25 * 0.02 / 1.98), within(0.12));
        assertThat(sampled.parts(Vec.of(2, 1)).error().get(1)).isCloseTo(4 * Math.sqrt(0.02 / 1.98), within(0.1));
        assertThat(check.ceiling()).isBetween(0.9, 1.0);
        assertThat(check.angleError(2))
                .isCloseTo(check.sampledError() / check.sampledNorm() / Math.sqrt(2), within(1e-12));
    }

    @Test
    void theNoiseOfASingleEstimateIsNotKnown() {
        SampledGradient sampled = new SampledGradient(1);
        sampled.add(new double[1], 1, new Batch(2, 1, new double[] {1, -1}), new double[] {1, -1});
        assertThat(sampled.compare(Vec.of(1)).sampledError()).isNaN();
        assertThat(sampled.compare(Vec.of(1)).ceiling()).isNaN();
    }

    @Test
    void everySettingActsAtTheNextAskWithoutARestart() {
        Optimizer optimizer = fresh(2, 1);
        iterate(optimizer, 3);
        Vec theta = optimizer.theta();
        optimizer.change(settings().with(Map.of("batch", "7", "depth", "2", "width", "16", "encoding", "2")));
        assertThat(optimizer.ask(0).probes().rows()).isEqualTo(14);
        assertThat(optimizer.theta()).isEqualTo(theta);
        optimizer.change(settings().with("locality", "1e-3"));
        Batch sites = optimizer.ask(0).sites();
        assertThat(sites.row(0).plus(-1, theta).norm()).isLessThan(1e-2);
    }

    @Test
    void localSmoothingCrossesAStaircaseThatHasNoGradient() {
        Optimizer optimizer = fresh(2, 5);
        for (int i = 0; i < 800; i++) {
            Batch probes = optimizer.ask(0).probes();
            List<Evaluation> answers = new ArrayList<>();
            for (int k = 0; k < probes.rows(); k++) {
                double stairs =
                        probes.row(k).map(x -> Math.abs(Math.rint(2 * x))).dot(Vec.constant(2, 1));
                answers.add(Evaluation.Success.of(stairs));
            }
            optimizer.tell(answers);
        }
        assertThat(optimizer.theta().norm()).isLessThan(0.25);
    }

    @Test
    void thePredictionUndoesTheLogarithm() {
        Optimizer optimizer = fresh(1, 1);
        optimizer.change(settings().with("targets", "log"));
        iterate(optimizer, 300);
        LossModel prediction =
                optimizer.explainable().flatMap(Explainable::prediction).orElseThrow();
        double[] loss = new double[1];
        prediction.losses(new Batch(1, 1, optimizer.theta().toArray()), loss);
        double[] gradient = new double[1];
        assertThat(prediction.gradient(optimizer.theta().toArray(), gradient)).isCloseTo(loss[0], within(1e-6));
        assertThat(loss[0]).isBetween(-0.5, 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "locality, 0, 'a number in [1e-4, 10]'",
        "locality, NaN, 'a number in'",
        "locality, wide, 'a number in'",
        "batch, 0, 'a whole number in [1, 256]'",
        "batch, 2.5, 'a whole number in'",
        "hysteresis, maybe, 'true or false'",
        "inputs, polar, 'one of [range, raw]'",
        "sigma, 1, 'there is no setting'",
    })
    void namesTheSettingTheValueAndWhatWouldBeAllowed(String key, String text, String allowed) {
        assertThatThrownBy(() -> reference().with(key, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(allowed);
    }

    @Test
    void settingsSurviveTheirText() {
        Settings settings = reference().with(Map.of("locality", "0.125", "targets", "log", "depth", "5"));
        assertThat(Settings.defaults(settings.schema()).with(settings.texts())).isEqualTo(settings);
    }

    private static Settings reference() {
        return ZeroGrads.METHOD.preset("reference", Map.of());
    }
}
