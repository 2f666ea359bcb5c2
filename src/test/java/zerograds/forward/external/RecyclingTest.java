package zerograds.forward.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zerograds.forward.Spaces;
import zerograds.forward.process.JavaProgram;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Timeouts;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.problem.Target;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.yaml.ProblemException;

@Tag("slow")
class RecyclingTest {
    @TempDir
    Path folder;

    private ExternalModel model(Recycling recycling) {
        List<String> options = List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        List<String> command = JavaProgram.command(options, Sum.class.getName(), List.of());
        return new ExternalModel(
                new Launch(command, folder, Map.of()), Spaces.reals(2), Timeouts.STANDARD, 1, recycling);
    }

    private static Set<Long> programs() {
        Set<Long> pids = new LinkedHashSet<>();
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("java"))
                .forEach(child -> pids.add(child.pid()));
        return pids;
    }

    @AfterEach
    void nothingStaysBehind() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    /** The processes that answered seven questions, and what they answered. */
    private Set<Long> answering(Recycling recycling) throws Exception {
        Set<Long> seen = new LinkedHashSet<>();
        try (ForwardModel.Session session = model(recycling).open()) {
            seen.addAll(programs());
            for (int i = 0; i < 7; i++) {
                assertThat(session.run(Spaces.point(i, 0.5), i)).isEqualTo(Signal.scalar(i + 0.5));
                seen.addAll(programs());
                assertThat(programs()).as("one at a time").hasSizeLessThanOrEqualTo(1);
            }
        }
        return seen;
    }

    @Test
    void aProgramIsReplacedAfterSomeEvaluations() throws Exception {
        assertThat(answering(Recycling.NEVER)).hasSize(1);
        assertThat(answering(new Recycling(3, Long.MAX_VALUE))).hasSize(3);
    }

    @Test
    void aProgramIsReplacedBeyondSomeMemory() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/self/statm")), "this system does not show memory");
        assertThat(answering(new Recycling(Long.MAX_VALUE, 1L << 40))).hasSize(1);
        assertThat(answering(new Recycling(Long.MAX_VALUE, 1))).hasSizeGreaterThan(1);
    }

    @Test
    void theLogDoesNotTell() throws Exception {
        assertThat(log(new Recycling(10, Long.MAX_VALUE))).isEqualTo(log(Recycling.NEVER));
    }

    private List<Double> log(Recycling recycling) throws Exception {
        Problem problem = new Problem(
                "sum",
                "Sum",
                "A sum.",
                List.of(),
                Spaces.reals(2),
                model(recycling),
                Loss.MEAN_SQUARED_ERROR,
                new Target.Given(Signal.scalar(3)),
                Optional.empty(),
                Map.of());
        RunPlan plan = RunPlan.of(problem, "default", 3).withBudget(Budget.ofEvaluations(60));
        List<Double> losses = new ArrayList<>();
        try (Run run = Run.open(plan)) {
            run.play();
            assertThat(run.awaitFinished().failures()).isZero();
            run.log().since(0, Integer.MAX_VALUE).stream()
                    .map(RunLog.Entry::event)
                    .filter(RunEvent.Iterated.class::isInstance)
                    .forEach(event -> losses.add(((RunEvent.Iterated) event).loss()));
        }
        return losses;
    }

    private Problem read(String recycle) throws Exception {
        Files.writeString(folder.resolve("problem.yaml"), """
            id: p
            title: P
            summary: A test.
            parameters: [{name: x, kind: real, bounds: [0, 1]}]
            model: {kind: external, command: [sh], recycle: %s}
            loss: value
            """.formatted(recycle));
        return ProblemFiles.read(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {evaluations: 1000, memory: 2 GB} | evaluations=1000, bytes=2147483648
        {evaluations: 7}                  | evaluations=7, bytes=9223372036854775807
        {memory: 0.5 GB}                  | evaluations=9223372036854775807, bytes=536870912
        {memory: 300MB}                   | bytes=314572800
        {memory: 300}                     | bytes=314572800
        """)
    void isReadFromTheProblem(String text, String meant) throws Exception {
        assertThat(read(text).model().toString()).contains(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {evaluations: 0}   | a whole number in [1, 2147483647], but got '0'
        {memory: 2 TB}     | must be an amount of memory, as in 500 MB or 2 GB, but got '2 TB'
        {memory: 0 MB}     | must be at least 1 MB
        {memory: -1 MB}    | must be an amount of memory
        {}                 | must say after how many 'evaluations', or beyond which 'memory'
        {seconds: 3}       | there is no such key
        often              | must be a mapping
        """)
    void saysWhatIsWrongInTheProblem(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(message);
    }
}
