package zerograds.ui.model.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.store.session.Session;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Workbench;

class RecentProblemsTest {
    private static final Path DEMOS = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");

    @TempDir
    private Path folder;

    private final Workbench workbench = new Workbench();
    private ProblemShelf shelf;
    private RecentProblems recent;

    @BeforeEach
    void begin() {
        shelf = new ProblemShelf(new DemoProblems(DEMOS), Runnable::run, Runnable::run);
        recent = new RecentProblems(workbench, shelf);
    }

    @AfterEach
    void end() {
        workbench.close();
    }

    private List<String> places() {
        return recent.all().stream().map(Session.Recent::place).toList();
    }

    @Test
    void putsTheLatestFirstAndNoneTwice() {
        shelf.add("rosenbrock", workbench::open);
        shelf.add("toy-spline", workbench::open);
        shelf.add("rosenbrock", workbench::open);
        assertThat(places()).containsExactly("rosenbrock", "toy-spline");
    }

    @Test
    void keepsThePathOfAProblemFromElsewhere() throws IOException {
        Files.copy(DEMOS.resolve("rosenbrock/problem.yaml"), folder.resolve("problem.yaml"));
        shelf.add(folder.toString(), workbench::open);
        assertThat(places()).containsExactly(folder.toAbsolutePath().normalize().toString());
    }

    @Test
    void remembersTenAtMostAndKnowsWhichAreGone() {
        recent.restore(IntStream.range(0, 12)
                .mapToObj(
                        i -> new Session.Recent("p" + i, folder.resolve("p" + i).toString()))
                .toList());
        assertThat(recent.all()).hasSize(RecentProblems.MOST);
        assertThat(recent.isThere(recent.all().get(0))).isFalse();
        shelf.add("rosenbrock", workbench::open);
        assertThat(recent.all()).hasSize(RecentProblems.MOST);
        assertThat(recent.isThere(recent.all().get(0))).isTrue();
        recent.clear();
        assertThat(recent.all()).isEmpty();
    }
}
