package zerograds.ui.model.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.store.problem.ProblemFiles;

/** What is said of runs of demo problems with their usual settings. */
class DemoVerdictsTest {
    private static final Path DEMOS =
            Path.of(System.getProperty("zerograds.home", ".")).resolve("demo-problems");

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
