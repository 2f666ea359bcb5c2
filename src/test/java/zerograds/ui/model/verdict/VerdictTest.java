package zerograds.ui.model.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.space.Start;
import zerograds.store.problem.ProblemFiles;
import zerograds.ui.model.series.ProbedGradient;

class VerdictTest {
    private static final Path DEMOS =
            Path.of(System.getProperty("zerograds.home", ".")).resolve("demo-problems");

    private static final Problem PARABOLA = parabola(Loss.VALUE);

    /** x² in [−2, 2]. */
    private static Problem parabola(Loss loss) {
        Interval range = new Interval(-2, 2);
        Problem unbounded = TestProblems.scalar(1, TestProblems::sphere);
        return new Problem(
                unbounded.id(),
                unbounded.title(),
                unbounded.summary(),
                unbounded.tags(),
                new ParameterSpace(
                        List.of(new Parameter.Real("x", 1, range, range, Scale.RAW, new Start.Fixed(Vec.of(1)), ""))),
                unbounded.model(),
                loss,
                unbounded.target(),
                unbounded.solution(),
                unbounded.presets());
    }

    /** A run, described by a few functions of the iteration; healthy unless something is changed. */
    private static final class Series {
        private final RunningVerdict running;
        private IntToDoubleFunction loss = i -> 10 * Math.exp(-i / 200.0);
        private IntToDoubleFunction theta = i -> 0.001 * i;
        private IntToDoubleFunction cosine = i -> 0.9;
        private IntToDoubleFunction sampledNorm = i -> 1;
        private double slope = 1;
        private double error = 0.2;
        private double holdOut = 0.4;
        private double recent = 0.3;
        private double prediction = 1;
        private double failed;
        private int places = 1;
        private boolean checked = true;
        private TargetTransform fitted = TargetTransform.NONE;
        private long failures;
        private int done;

        Series() {
            this(RunPlan.of(PARABOLA, "default", 1));
        }

        Series(RunPlan plan) {
            running = new RunningVerdict(plan);
        }

        Series go(int iterations) {
            for (int end = done + iterations; done < end; done++) {
                GradientCheck check = new GradientCheck(
                        cosine.applyAsDouble(done), 1, sampledNorm.applyAsDouble(done), error, recent);
                double y = loss.applyAsDouble(done);
                failures += Math.round(11 * failed);
                RunEvent.Iterated event = new RunEvent.Iterated(
                        done,
                        10L * (done + 1),
                        failures,
                        y,
                        y,
                        prediction * y,
                        1,
                        Vec.constant(places, theta.applyAsDouble(done)),
                        checked ? Optional.of(Vec.constant(places, slope)) : Optional.empty(),
                        checked ? Optional.of(check) : Optional.empty(),
                        holdOut,
                        new Sampling(0.2, 0.02, fitted, true));
                running.accept(new RunLog.Entry(done, done, event));
            }
            return this;
        }

        String says() {
            return running.verdict().id();
        }

        String says(ProbedGradient... differences) {
            return verdict(differences).id();
        }

        Verdict verdict(ProbedGradient... differences) {
            return running.verdict(List.of(differences));
        }

        Verdict.Level level() {
            return running.verdict().level();
        }
    }

    private static ProbedGradient[] differences(double... cosines) {
        return IntStream.range(0, cosines.length)
                .mapToObj(i -> new ProbedGradient(
                        i, i, Vec.of(cosines[i], Math.sqrt(1 - cosines[i] * cosines[i])), Vec.of(1, 0)))
                .toArray(ProbedGradient[]::new);
    }

    @Test
    void saysNothingBeforeThereIsEnough() {
        assertThat(new Series().says()).isEqualTo("early");
        assertThat(new Series().go(1).says()).isEqualTo("young");
        assertThat(new Series().go(37).says()).isEqualTo("young");
        assertThat(new Series().go(39).says()).isEqualTo("fits");
    }

    @Test
    void badNewsNeedNotWait() {
        Series series = new Series();
        series.cosine = i -> -0.5;
        assertThat(series.go(19).says()).isEqualTo("young");
        assertThat(series.go(1).says()).isEqualTo("disagrees");
    }

    @Test
    void neverGreenWhileSamplesFail() {
        Series series = new Series();
        assertThat(series.go(100).says()).isEqualTo("fits");
        series.failed = 0.1;
        assertThat(series.go(100).says()).isEqualTo("failures");
        series.failed = 0;
        assertThat(series.go(49).says()).as("they are still in the window").isEqualTo("failures");
        assertThat(series.go(22).says()).isEqualTo("fits");
    }

    @Test
    void tellsHowManyFailedWhereAllDo() {
        Series series = new Series();
        series.failed = 1;
        series.checked = false;
        series.loss = i -> Double.NaN;
        series.go(90);
        assertThat(series.says()).isEqualTo("all-fail");
        assertThat(series.running.verdict().text()).isEqualTo("all evaluations fail · 990");
        assertThat(series.level()).isEqualTo(Verdict.Level.POOR);
    }

    @Test
    void aPlateauHasNoSlope() {
        Series series = new Series();
        series.loss = i -> 3;
        series.sampledNorm = i -> Math.pow(0.98, i);
        assertThat(series.go(100).says()).isEqualTo("flat");
        series.sampledNorm = i -> 1;
        assertThat(series.go(100).says()).isEqualTo("fits");
    }

    @Test
    void aSolvedPlateauIsSolvedAndNothingElseIsSaid() {
        Series series = new Series(RunPlan.of(PARABOLA, "default", 1)
                .withBudget(Budget.ofIterations(100).withTargetLoss(0.5)));
        series.loss = i -> 0.51;
        series.failed = 0.5;
        series.sampledNorm = i -> Math.pow(0.98, i);
        assertThat(series.go(50).says()).isEqualTo("failures");
        series.loss = i -> 0.5;
        assertThat(series.go(1).says()).isEqualTo("solved");
        assertThat(series.level()).isEqualTo(Verdict.Level.GOOD);
        assertThat(series.says(differences(-1, -1, -1, -1, -1))).isEqualTo("solved");
        series.loss = i -> 0.51;
        assertThat(series.go(1).says()).isEqualTo("failures");
    }

    @Test
    void onlyALossThatCannotBeNegativeIsSolvedAtZero() {
        Map<Loss, String> least = Map.of(
                Loss.VALUE, "-Infinity",
                Loss.NEGATED_VALUE, "-Infinity",
                Loss.MEAN_SQUARED_ERROR, "0.0",
                Loss.MEAN_ABSOLUTE_ERROR, "0.0");
        least.forEach((loss, lowest) -> {
            Problem problem = parabola(loss);
            assertThat(problem.leastLoss()).as(loss.id()).hasToString(lowest);
            Series series = new Series(RunPlan.of(problem, "default", 1));
            series.loss = i -> 0;
            assertThat(series.go(100).says().equals("solved")).isEqualTo(lowest.equals("0.0"));
        });
    }

    /** Samples of these losses. */
    private static TargetTransform samples(double mean, double deviation) {
        return new TargetTransform(false, 0, 1, mean, deviation);
    }

    /** θ goes to and fro around a bottom of 4, below its samples. */
    private static Series bottom() {
        Series series = new Series();
        series.theta = i -> 1 + 0.005 * Math.sin(i);
        series.loss = i -> 4 + 0.015 * Math.sin(i);
        series.error = 0.8;
        series.fitted = samples(4.5, 0.5);
        return series;
    }

    @Test
    void settledIsWhereTheLossMovesNoMore() {
        Series series = bottom();
        assertThat(series.go(98).says()).as("the window is not full").isNotEqualTo("settled");
        assertThat(series.go(40).says()).isEqualTo("settled");
        assertThat(series.level()).isEqualTo(Verdict.Level.GOOD);
        series.loss = i -> 4 + 0.03 * Math.sin(i);
        assertThat(series.go(40).says()).as("by more than 1 %").isNotEqualTo("settled");
    }

    @Test
    void settledIsNotWhereSamplesMayFindMore() {
        Series series = bottom();
        assertThat(series.go(140).says()).isEqualTo("settled");
        series.error = 0.3;
        assertThat(series.go(40).says()).as("they see a slope").isEqualTo("fits");
        series.error = 0.8;
        assertThat(series.go(40).says()).isEqualTo("settled");
        series.fitted = samples(4.1, 0.5);
        assertThat(series.go(1).says()).as("many of them are below θ").isNotEqualTo("settled");
        series.fitted = samples(4.0, 0.03);
        assertThat(series.go(40).says()).as("not by 1 %").isEqualTo("settled");
        series.fitted = TargetTransform.NONE;
        assertThat(series.go(1).says()).as("nobody knows").isNotEqualTo("settled");
        series.fitted = samples(4.5, 0.5);
        series.theta = i -> 1 + 0.02 * Math.sin(i);
        assertThat(series.go(140).says()).as("θ goes beyond them").isEqualTo("oscillates");
    }

    @Test
    void aPlateauOnWhichThetaIsTossedHasNotSettled() {
        Series series = bottom();
        series.loss = i -> 4;
        series.fitted = samples(4, 1e-12);
        series.sampledNorm = i -> Math.pow(0.98, i);
        assertThat(series.go(200).says()).isEqualTo("flat");
    }

    @Test
    void ofManyParametersTheLossRangesOverLessThanItCouldFall() {
        Series series = bottom();
        series.loss = i -> 4 + 0.008 * Math.sin(i);
        assertThat(series.go(140).running.evidence().height()).isCloseTo(0.004, within(1e-4));
        Series vast = new Series(RunPlan.of(TestProblems.scalar(100, TestProblems::sphere), "default", 1));
        vast.loss = series.loss;
        vast.places = 100;
        assertThat(vast.go(140).running.evidence().height()).isCloseTo(0.008, within(2e-4));
    }

    @Test
    void whoeverCreepsHasNotSettled() {
        Series series = new Series();
        series.theta = i -> 1e-5 * i;
        series.loss = i -> 4 - 1e-5 * i;
        assertThat(series.go(200).says()).isEqualTo("fits");
    }

    @Test
    void aSmallLossIsMeasuredByTheFirst() {
        Series series = bottom();
        series.fitted = samples(0.1, 0.1);
        series.loss = i -> i == 0 ? 10 : 1e-3 * (1 + 0.4 * Math.sin(i));
        assertThat(series.go(130).says()).isEqualTo("limited");
        assertThat(series.level()).as("it can be lowered").isEqualTo(Verdict.Level.FAIR);
        series.fitted = samples(1e-4, 0.1);
        assertThat(series.go(130).says()).as("samples are below θ").isNotEqualTo("limited");
        series.fitted = samples(0.1, 0.1);
        series.loss = i -> 1e-3 * (1 + 0.9 * Math.sin(i));
        assertThat(series.go(130).says()).isNotIn("limited", "settled");
    }

    @Test
    void neverGreenAtABoundThatTheStepWouldCross() {
        Series series = new Series();
        assertThat(series.go(100).says()).isEqualTo("fits");
        series.theta = i -> -2;
        assertThat(series.go(1).says()).isEqualTo("bound");
        assertThat(series.running.verdict().text()).isEqualTo("at the bound · x");
        assertThat(series.level()).isEqualTo(Verdict.Level.FAIR);
        series.loss = i -> 4;
        assertThat(series.go(200).says()).as("at rest, too").isEqualTo("bound");
        series.slope = -1;
        assertThat(series.go(30).level()).as("on its way back").isEqualTo(Verdict.Level.GOOD);
    }

    @Test
    void thetaOutrunsItsSamples() {
        Series series = new Series();
        series.theta = i -> -2 + 0.05 * i;
        assertThat(series.go(70).says()).isEqualTo("fits");
        series.theta = i -> 2 - 0.1 * i;
        assertThat(series.go(100).says()).isEqualTo("outruns");
    }

    @Test
    void goesToAndFro() {
        Series series = new Series();
        series.theta = i -> 0.1 * Math.sin(0.3 * i);
        series.cosine = i -> 0.3;
        assertThat(series.go(100).says()).as("the loss falls").isNotEqualTo("oscillates");
        series.loss = i -> 9 + Math.sin(0.6 * i);
        assertThat(series.go(100).says()).isEqualTo("oscillates");
    }

    @Test
    void noise() {
        Series series = new Series();
        series.error = 1;
        series.holdOut = 0.1;
        assertThat(series.go(100).says()).isEqualTo("noise");
        series.holdOut = 0.4;
        assertThat(series.go(100).says()).isEqualTo("weak");
    }

    @Test
    void lags() {
        Series series = new Series();
        series.holdOut = -0.1;
        assertThat(series.go(100).says()).as("R² contradicts").isEqualTo("lags");
        assertThat(series.running.verdict().advice()).contains("Steps on φ", "Rate for θ");
        series.holdOut = 0.1;
        assertThat(series.go(100).says()).isEqualTo("fits");
    }

    @Test
    void aLocalityWiderThanTheValleyHidesIt() {
        Series series = new Series();
        series.holdOut = 0.8;
        series.cosine = i -> 0.1;
        assertThat(series.go(100).says()).isEqualTo("weak");
        series.prediction = 3;
        assertThat(series.go(100).says()).isEqualTo("coarse");
    }

    @Test
    void neverGreenWhereSamplesPointTheOtherWay() {
        Series series = new Series();
        series.holdOut = 0.9;
        assertThat(series.go(100).says()).isEqualTo("fits");
        series.cosine = i -> -0.86;
        assertThat(series.go(1).level()).as("at once").isNotEqualTo(Verdict.Level.GOOD);
        series.theta = i -> 1;
        series.loss = i -> 4;
        assertThat(series.go(200).says()).as("not even at rest").isEqualTo("disagrees");
    }

    @Test
    void theLatestSamplesMayTakeTheGreenAway() {
        Series series = new Series();
        assertThat(series.go(100).says()).isEqualTo("fits");
        series.recent = 0.03;
        assertThat(series.go(50).says()).as("a little less lasts").isEqualTo("fits");
        series.recent = -0.1;
        assertThat(series.go(1).says()).isEqualTo("roughly");
        series.recent = 0.03;
        assertThat(series.go(100).says()).isEqualTo("roughly");
    }

    @Test
    void whatIsNotWellMeasuredIsNotGreen() {
        Series series = new Series();
        series.error = Math.sqrt(1 - 0.8 * 0.8);
        series.cosine = i -> 0.8;
        assertThat(series.go(100).says()).as("noise allows 0.8").isEqualTo("roughly");
        series.cosine = i -> 0.3;
        assertThat(series.go(100).says()).isEqualTo("weak");
    }

    @Test
    void neitherNewsNorAGreenOneFlickers() {
        Series series = new Series();
        assertThat(series.go(100).says()).isEqualTo("fits");
        series.cosine = i -> 0.75;
        assertThat(series.go(100).says()).as("a little less lasts").isEqualTo("fits");
        series.cosine = i -> 0.5;
        assertThat(series.go(1).says()).as("bad news at once").isEqualTo("roughly");
        series.cosine = i -> 0.9;
        assertThat(series.go(19).says()).as("good news must hold").isEqualTo("roughly");
        assertThat(series.go(1).says()).isEqualTo("fits");
    }

    @Test
    void aSwingingCosineIsNeverGreenAndShowsOneVerdict() {
        Series series = new Series();
        series.cosine = i -> i / 12 % 2 == 0 ? 1 : -0.8;
        series.go(60);
        for (int i = 0; i < 200; i++) {
            assertThat(series.go(1).says()).isEqualTo("turns");
        }
    }

    @Test
    void aGradientThatTurnsDoesNotFit() {
        Series series = new Series();
        series.cosine = i -> i % 5 == 0 ? -0.4 : 0.9;
        assertThat(series.go(100).says()).isEqualTo("turns");
        series.cosine = i -> i % 5 == 0 ? 0.4 : 0.9;
        assertThat(series.go(100).level()).as("never for long enough").isNotEqualTo(Verdict.Level.GOOD);
    }

    @Test
    void finiteDifferencesTakeTheGreenAway() {
        Series series = new Series().go(100);
        assertThat(series.says(differences(-0.5, -0.5, -0.5, -0.5, 0.1))).isEqualTo("disagrees");
        assertThat(series.verdict(differences(-0.5, -0.5, -0.5, -0.5, 0.1)).text())
                .as("the figure is the one that disagrees")
                .isEqualTo("gradients disagree · cosine −0.38 to finite differences");
        assertThat(series.says(differences(-0.5, -0.5))).as("too few").isEqualTo("fits");
        assertThat(series.says(differences(0.5, 0.5, 0.5, 0.5, -0.5))).isEqualTo("fits");
    }

    @Test
    void theHelpNamesTheRuleAndItsNumbers() {
        Verdict verdict = new Series().go(100).running.verdict();
        assertThat(verdict.level()).isEqualTo(Verdict.Level.GOOD);
        assertThat(verdict.text()).isEqualTo("surrogate fits · cosine 0.90, R² 0.40");
        assertThat(verdict.help()).contains("Rule: the cosine is at least 0.8", "100 at most", "cosine 0.90", "0.98");
    }

    private record Said(RunEvent.Iterated event, Verdict verdict) {
        boolean isGood() {
            return verdict.level() == Verdict.Level.GOOD;
        }
    }

    /** The verdict after each iteration of a demo's run with its usual settings. */
    private static List<Said> verdicts(String demo, long iterations) throws Exception {
        RunPlan plan = RunPlan.of(ProblemFiles.read(DEMOS.resolve(demo).resolve("problem.yaml")), "default", 1)
                .withWorkers(1);
        try (Run run = Run.open(plan)) {
            for (long i = 0; i < iterations; i++) {
                run.step();
            }
            run.prediction().join();
            RunningVerdict running = new RunningVerdict(plan);
            List<Said> said = new ArrayList<>();
            for (RunLog.Entry entry : run.log().since(0, Integer.MAX_VALUE)) {
                running.accept(entry);
                if (entry.event() instanceof RunEvent.Iterated iterated) {
                    said.add(new Said(iterated, running.verdict()));
                }
            }
            return said;
        }
    }

    @Test
    @Timeout(300)
    void schwefelIsNotGreenWhereItIsHeldByItsBounds() throws Exception {
        List<Said> all = verdicts("schwefel", 1500);
        List<Said> held = all.stream()
                .filter(said -> said.event().theta().get(0) == -5
                        && said.event().gradient().orElseThrow().get(0) > 0)
                .toList();
        assertThat(held).hasSizeGreaterThan(500).noneMatch(Said::isGood);
        Verdict last = all.get(1499).verdict();
        assertThat(last.text()).startsWith("at the bound · x[0]");
        assertThat(last.level()).isEqualTo(Verdict.Level.FAIR);
    }

    @Test
    @Timeout(300)
    void solvedTerracesAreSolved() throws Exception {
        List<Said> all = verdicts("plateau-steps", 1999);
        assertThat(all.get(1998).event().loss()).isZero();
        assertThat(all.get(1998).verdict().text()).isEqualTo("solved");
    }

    @Test
    @Timeout(300)
    void rosenbrockIsNotGreenWhereItsGradientsDisagree() throws Exception {
        List<Said> all = verdicts("rosenbrock", 3069);
        assertThat(all.get(3068).isGood()).isFalse();
        assertThat(all)
                .filteredOn(said -> said.event().check().orElseThrow().cosine() < 0)
                .hasSizeGreaterThan(100)
                .noneMatch(Said::isGood);
    }
}
