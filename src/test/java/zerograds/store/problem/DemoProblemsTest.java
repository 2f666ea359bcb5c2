package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zerograds.math.Vec;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.run.RunPlan;
import zerograds.space.Parameter;

class DemoProblemsTest {
    private static final Path HOME =
            Path.of(System.getProperty("zerograds.home")).resolve("demo-problems");

    /** The folders of those that run no foreign program. */
    static List<String> names() throws Exception {
        List<String> names = new ArrayList<>();
        try (Stream<Path> entries = Files.list(HOME)) {
            for (Path folder : entries.sorted().toList()) {
                boolean isProblem = Files.exists(folder.resolve(ProblemFiles.FILE));
                if (isProblem && ProblemFiles.read(folder).model().foreignCode().isEmpty()) {
                    names.add(folder.getFileName().toString());
                }
            }
        }
        return names;
    }

    private static double lossAt(Problem problem, Vec values) throws Exception {
        try (ForwardModel.Session session = problem.model().open()) {
            Signal target = problem.target().resolve(problem, session);
            Vec coordinates = problem.space().encode(values);
            return problem.loss().of(session.run(problem.space().decode(coordinates), 0), target);
        }
    }

    @Test
    void allDemoProblemsCanBeUsed() throws Exception {
        List<String> ids = new ArrayList<>();
        for (Path folder : ProblemFiles.folders(HOME)) {
            ids.add(ProblemFiles.read(folder).id());
        }
        assertThat(ids).contains("aliased-edge", "led-display", "plateau-steps", "rosenbrock", "toy-spline");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isBestAtItsSolutionAndNamedLikeItsFolder(String name) throws Exception {
        Problem problem = ProblemFiles.read(HOME.resolve(name));
        assertThat(problem.id()).isEqualTo(name);
        if (problem.solution().isPresent()) {
            assertThat(lossAt(problem, problem.solution().get())).isCloseTo(0, within(1e-6));
        }
        Vec start = problem.space().start(1);
        assertThat(lossAt(problem, Vec.of(problem.space().decode(start).values())))
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasAReferenceAndADefaultPreset(String name) throws Exception {
        Problem problem = ProblemFiles.read(HOME.resolve(name));
        assertThat(problem.presets()).containsOnlyKeys("reference", "default");
        assertThat(RunPlan.of(problem, "default", 1).settings().real("locality"))
                .isPositive();
    }

    @Test
    void theReferenceSettingsOfTheToySplineAreTheAuthors() throws Exception {
        RunPlan plan = RunPlan.of(ProblemFiles.read(HOME.resolve("toy-spline")), "reference", 1);
        assertThat(plan.budget().iterations()).isEqualTo(6000);
        assertThat(plan.settings().real("locality")).isEqualTo(0.33);
        assertThat(plan.settings().real("smoothing")).isZero();
        assertThat(plan.settings().whole("batch")).isEqualTo(10);
        assertThat(plan.settings().whole("thetaSteps")).isEqualTo(3);
        assertThat(plan.settings().option("inputs")).isEqualTo("raw");
        assertThat(plan.problem().space().start(5)).isEqualTo(Vec.of(1.1));
    }

    @Test
    void theNetworkSeesQuarterRosenbrockCoordinates() throws Exception {
        Problem problem = ProblemFiles.read(HOME.resolve("rosenbrock"));
        assertThat(problem.space().range(0).radius()).isEqualTo(4);
        assertThat(problem.space().range(1).centre()).isZero();
        assertThat(lossAt(problem, Vec.of(0, 0.5))).isEqualTo(26 * 26);
        assertThat(problem.space().start(3)).isNotEqualTo(problem.space().start(4));
    }

    @Test
    void theDisplaysAreDrawnAsAColourImageOf336Integers() throws Exception {
        Problem problem = ProblemFiles.read(HOME.resolve("led-display"));
        assertThat(problem.dimension()).isEqualTo(336);
        assertThat(problem.isDiscrete()).isTrue();
        assertThat(problem.space().parameters().get(0)).isInstanceOf(Parameter.Whole.class);
        try (ForwardModel.Session session = problem.model().open()) {
            Signal target = problem.target().resolve(problem, session);
            assertThat(target.shape()).isEqualTo(List.of(160, 240, 3));
            assertThat(target.isImage()).isTrue();
        }
    }

    @Test
    void tellsThePeopleWhatIsNotDifferentiable() throws Exception {
        for (Path folder : ProblemFiles.folders(HOME)) {
            Problem problem = ProblemFiles.read(folder);
            assertThat(problem.title()).hasSizeBetween(5, 24);
            assertThat(problem.summary()).hasSizeBetween(80, 300).endsWith(".");
            assertThat(problem.tags()).isNotEmpty();
        }
    }
}
