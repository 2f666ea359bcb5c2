package zerograds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.optim.baseline.Methods;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.problem.Target;
import zerograds.run.Budget;
import zerograds.run.Minimizer;
import zerograds.run.Minimum;
import zerograds.run.Run;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.run.log.RunLog;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.space.Start;
import zerograds.store.problem.ProblemFiles;

/** The examples of {@code docs/using-the-engine.md}, which use public types alone. */
class UsingTheEngineTest {
    private static final Path HOME = Path.of(System.getProperty("zerograds.home"));
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)```");

    private final Minimizer bowl = Minimizer.of(
            point -> Math.pow(point.real("x") - 0.5, 2), Parameter.Real.within("x", 1, new Interval(-2, 2)));

    @Test
    void minimisesALambda() throws Exception {
        Minimum minimum = Minimizer.of(
                        point -> Math.abs(Math.rint(8 * point.real("x")) - 4)
                                + Math.abs(Math.rint(8 * point.real("y")) + 6),
                        Parameter.Real.within("x", 1, new Interval(-2, 2)),
                        Parameter.Real.within("y", 1, new Interval(-2, 2)))
                .run(Budget.ofEvaluations(2_000));
        double x = minimum.point().real("x");
        double y = minimum.point().real("y");
        double loss = minimum.loss();

        assertThat(loss).isZero();
        assertThat(x).isCloseTo(0.5, within(1 / 16.0));
        assertThat(y).isCloseTo(-0.75, within(1 / 16.0));
        assertThat(minimum.end().evaluations()).isLessThanOrEqualTo(2_000);
    }

    @Test
    void hasParametersOfEveryKind() throws Exception {
        Parameter radii = Parameter.Real.within("radii", 3, new Interval(0.1, 10));
        Parameter damping = new Parameter.Real(
                "damping",
                1,
                new Interval(0, Double.POSITIVE_INFINITY), // bounds: what the function may be called with
                new Interval(1e-4, 1), // range: where the values of interest lie
                new Scale(Scale.Kind.LOG, 0.5 * Math.log(1e4)), // half the range is 1 in scaled coordinates
                new Start.Fixed(Vec.of(0.01)),
                "1/s");
        Interval counts = new Interval(3, 40);
        Parameter teeth = new Parameter.Whole(
                "teeth",
                1,
                counts,
                counts,
                new Scale(Scale.Kind.LINEAR, counts.radius()),
                new Start.Fixed(Vec.of(10)),
                "");
        Parameter material = new Parameter.Choice("material", List.of("oak", "steel"), 0);
        Minimum minimum = Minimizer.of(
                        point -> point.reals("radii")[2]
                                + Math.abs(Math.log10(point.real("damping")) + 1)
                                + Math.abs(point.whole("teeth") - 17)
                                + (point.whole("material") == 1 ? 0 : 5),
                        radii,
                        damping,
                        teeth,
                        material)
                .startingAt(1, 1, 1, 0.01, 10, 0)
                .setting("locality", "0.5")
                .run(Budget.ofEvaluations(4_000));

        assertThat(minimum.loss()).isLessThan(1);
        assertThat(minimum.point().whole("teeth")).isEqualTo(17);
        assertThat(minimum.point().whole("material")).isEqualTo(1);
    }

    @Test
    void endsAtTheFirstLimitOfItsBudget() throws Exception {
        Budget evaluations = Budget.ofEvaluations(5_000).withTargetLoss(1e-3).withPatience(2_000);
        Budget time = Budget.ofTime(Duration.ofSeconds(10)).withTargetLoss(1e-3);

        assertThat(bowl.run(evaluations).end().message()).isEqualTo("the target loss is reached");
        assertThat(bowl.run(time).loss()).isLessThan(1e-3);
    }

    @Test
    void takesSettingsAndASeed() throws Exception {
        Minimum minimum = bowl.setting("locality", "0.3")
                .setting("surrogate", "quadratic")
                .seed(7)
                .run(Budget.ofEvaluations(400));

        assertThat(minimum.point().real("x")).isCloseTo(0.5, within(0.1));
    }

    @Test
    void usesOtherMethods() throws Exception {
        Minimum minimum =
                bowl.method(Methods.of("cma-es")).setting("population", "12").run(Budget.ofEvaluations(400));

        assertThat(minimum.point().real("x")).isCloseTo(0.5, within(0.1));
    }

    @Test
    void matchesASignal() throws Exception {
        int size = 16;
        Signal target = Signal.of(disc(size, 4, 10), size, size);
        Minimum minimum = Minimizer.fitting(
                        point -> Signal.of(disc(size, point.real("x"), point.real("y")), size, size),
                        target,
                        Parameter.Real.within("x", 1, new Interval(0, 16)),
                        Parameter.Real.within("y", 1, new Interval(0, 16)))
                .run(Budget.ofEvaluations(2_000));

        assertThat(minimum.loss()).isLessThan(0.01);
    }

    /** A white disc on black, whose edge is not smoothed. */
    private static double[] disc(int size, double x, double y) {
        double[] pixels = new double[size * size];
        for (int i = 0; i < pixels.length; i++) {
            int row = i / size;
            int column = i % size;
            pixels[i] = Math.hypot(column + 0.5 - x, row + 0.5 - y) < 4 ? 1 : 0;
        }
        return pixels;
    }

    @Test
    void evaluatesInSeveralThreads() throws Exception {
        Minimum minimum = bowl.threads(4).run(Budget.ofEvaluations(400));

        assertThat(minimum.point())
                .hasToString(bowl.run(Budget.ofEvaluations(400)).point().toString());
    }

    @Test
    void tellsAListener() throws Exception {
        List<Double> losses = new ArrayList<>();
        bowl.listener(new RunListener() {
                    @Override
                    public void entered(RunLog.Entry entry) {
                        if (entry.event() instanceof RunEvent.Iterated iteration) {
                            losses.add(iteration.loss());
                        }
                    }
                })
                .run(Budget.ofIterations(100));

        assertThat(losses).hasSize(100);
    }

    @Test
    void canBeSteeredAndStopped() throws Exception {
        CountDownLatch enough = new CountDownLatch(50);
        Minimizer minimizer = bowl.listener(new RunListener() {
            @Override
            public void evaluated(Evaluated batch) {
                enough.countDown();
            }
        });
        RunEvent.Finished end;
        try (Run run = minimizer.open(Budget.UNLIMITED)) {
            run.play();
            run.change(run.settings().with("locality", "0.05"));
            enough.await();
            run.stop();
            end = run.awaitFinished();
        }

        assertThat(end.outcome()).isEqualTo(RunEvent.Outcome.STOPPED);
    }

    @Test
    void keepsALog() throws Exception {
        Minimum minimum = bowl.run(Budget.ofIterations(100));
        StringBuilder table = new StringBuilder();
        minimum.log().forEach(entry -> {
            if (entry.event() instanceof RunEvent.Iterated iteration) {
                table.append(iteration.evaluations())
                        .append(' ')
                        .append(iteration.loss())
                        .append('\n');
            }
        });

        assertThat(table.toString().lines()).hasSize(100);
    }

    @Test
    void minimisesAProblemOfOnesOwn() throws Exception {
        ForwardModel dice = () -> (point, seed) -> {
            if (point.real("x") > 1.5) {
                throw new ForwardException("x is too large");
            }
            double noise = new RandomStream(seed, 0).uniform(0, 0) - 0.5;
            return Signal.scalar(Math.pow(point.real("x") - 0.5, 2) + 0.1 * noise);
        };
        Problem problem = new Problem(
                        "dice",
                        "A noisy bowl",
                        "Fails where x is above 1.5.",
                        List.of(),
                        new ParameterSpace(List.of(Parameter.Real.within("x", 1, new Interval(-2, 2)))),
                        dice,
                        Loss.VALUE,
                        new Target.Given(Signal.scalar(0)),
                        Optional.empty(),
                        Map.of())
                .asStochastic();
        Minimum minimum = Minimizer.of(problem).run(Budget.ofEvaluations(1_000));

        assertThat(minimum.point().real("x")).isCloseTo(0.5, within(0.2));
        assertThat(minimum.end().recommendation()).isPresent();
    }

    @Test
    void minimisesAProblemFromItsFile() throws Exception {
        Path demos = HOME.resolve("demo-problems");
        Problem problem = ProblemFiles.read(demos.resolve("toy-spline"));
        Minimum minimum = Minimizer.of(problem).run(Budget.ofEvaluations(2_000));

        assertThat(minimum.loss()).isLessThan(0.1);
    }

    @Test
    void saysWhyThereIsNoMinimum() {
        Minimizer broken = Minimizer.of(point -> Double.NaN, Parameter.Real.within("x", 1, new Interval(-2, 2)));

        assertThatThrownBy(() -> broken.run(Budget.ofIterations(3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("evaluations failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/using-the-engine.md"})
    void isPrintedInTheDocumentation(String page) throws Exception {
        String source = unindented(Files.readString(HOME.resolve("src/test/java/zerograds/UsingTheEngineTest.java")));
        assertThat(EXAMPLE.matcher(Files.readString(HOME.resolve(page))).results())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(source).contains(unindented(example.group(1))));
    }

    private static String unindented(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
