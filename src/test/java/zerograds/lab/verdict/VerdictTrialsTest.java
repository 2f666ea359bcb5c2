package zerograds.lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.yaml.ProblemException;

class VerdictTrialsTest {
    private static final Path DEMOS =
            Path.of(System.getProperty("zerograds.home", ".")).resolve("demo-problems");

    private static List<Problem> problems(List<String> ids) throws ProblemException {
        List<Problem> problems = new ArrayList<>();
        for (String id : ids) {
            problems.add(ProblemFiles.read(DEMOS.resolve(id).resolve("problem.yaml")));
        }
        return problems;
    }

    private static List<Problem> problems(List<String> ids, List<String> raised) throws ProblemException {
        List<Problem> problems = problems(ids);
        problems(raised).forEach(problem -> problems.add(VerdictRun.raised(problem)));
        return problems;
    }

    private static List<Reliability> measured(List<Problem> problems, long firstSeed, int runs, int pairs)
            throws Exception {
        List<Long> seeds = LongStream.range(firstSeed, firstSeed + runs).boxed().toList();
        List<VerdictRun> all = VerdictRun.of(problems, seeds, runs);
        return Reliability.of(new VerdictTrials(pairs, 1).of(all, (run, found, done) -> {}));
    }

    private static void meetsTheBar(List<Reliability> rows) {
        int right = 0;
        int resting = 0;
        int kept = 0;
        int checked = 0;
        for (Reliability row : rows) {
            if (row.claim() == Reliability.Claim.ALONG) {
                right += row.right();
                checked += row.checked();
            } else if (row.claim() == Reliability.Claim.REST) {
                kept += row.right();
                resting += row.checked();
            }
        }
        assertThat(checked).as("checkpoints where the surrogate fits").isPositive();
        assertThat(right).as("right, of " + checked).isGreaterThanOrEqualTo((int) (0.95 * checked));
        assertThat(resting).as("checkpoints where nothing is to be done").isPositive();
        assertThat(kept).as("nothing found, of " + resting).isGreaterThanOrEqualTo((int) (0.95 * resting));
    }

    @Test
    @Tag("slow")
    @Timeout(300)
    void verdictsOfAFewRunsAreRight() throws Exception {
        meetsTheBar(measured(
                problems(List.of("sphere", "ackley", "plateau-steps", "schwefel"), List.of("sphere")), 1, 10, 1000));
    }

    @Test
    @Tag("heavy")
    @Timeout(7200)
    void verdictsOfManyRunsAreRight() throws Exception {
        meetsTheBar(measured(problems(VerdictRun.DEMOS, VerdictRun.RAISED), 2001, 510, VerdictTrials.PAIRS));
    }

    @Test
    void aRaisedProblemDoesNotKnowItsMinimum() throws Exception {
        Problem sphere = problems(List.of("sphere")).get(0);
        Problem raised = VerdictRun.raised(sphere);
        assertThat(sphere.leastLoss()).isZero();
        assertThat(raised.leastLoss()).isNegative().isInfinite();
        assertThat(raised.id()).isEqualTo("sphere + 10");
        try (ForwardModel.Session session = raised.model().open()) {
            assertThat(session.run(raised.space().decode(raised.space().start(1)), 1)
                            .value(0))
                    .isCloseTo(39.38, within(1e-6));
        }
    }

    @Test
    void theResultDoesNotDependOnTheThreads() throws Exception {
        List<VerdictRun> runs = VerdictRun.of(problems(List.of("sphere", "needle")), List.of(3L, 4L), 2);
        assertThat(new VerdictTrials(50, 2).of(runs, (run, found, done) -> {}).toString())
                .isEqualTo(new VerdictTrials(50, 1)
                        .of(runs, (run, found, done) -> {})
                        .toString());
    }
}
