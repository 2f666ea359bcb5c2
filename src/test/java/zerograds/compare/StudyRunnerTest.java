package zerograds.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.TestProblems;
import zerograds.problem.ForwardException;
import zerograds.problem.Problem;

class StudyRunnerTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final Problem bowl = TestProblems.scalar(2, point -> {
        calls.incrementAndGet();
        return TestProblems.sphere(point);
    });

    @TempDir
    Path folder;

    private Study study(Problem problem, String contenders, long... seeds) {
        List<Long> list = new ArrayList<>();
        for (long seed : seeds) {
            list.add(seed);
        }
        return new Study(problem, Contender.parseAll(contenders), list, 200);
    }

    private static Archive archive(Path folder) {
        return new Archive(folder, "a version and a problem");
    }

    private List<Result> run(Study study, int threads) throws Exception {
        return new StudyRunner(archive(folder), threads).run(study, (result, done, all) -> {});
    }

    @Test
    void theResultsDoNotDependOnTheThreadsAndNoRunIsDoneTwice(@TempDir Path other) throws Exception {
        Study study = study(bowl, "cma-es,random,genetic", 1, 2, 3);
        List<Result> results = run(study, 1);
        int once = calls.get();
        assertThat(run(study, 2)).isEqualTo(results);
        assertThat(calls).hasValue(once);
        List<Result> fresh = new StudyRunner(archive(other), 2).run(study, (result, done, all) -> {});
        assertThat(fresh)
                .extracting(Result::trace)
                .isEqualTo(results.stream().map(Result::trace).toList());
    }

    @Test
    void doesOnlyWhatIsMissing() throws Exception {
        run(study(bowl, "spsa", 1), 1);
        int one = calls.getAndSet(0);
        run(study(bowl, "spsa", 1, 2), 1);
        assertThat(calls).hasValue(one);
        run(study(bowl, "spsa{pairs=2}", 1), 1);
        assertThat(calls.get()).isGreaterThan(one);
    }

    @Test
    void doesARunAgainIfTheProblemOrTheProgramChanged() throws Exception {
        Study study = study(bowl, "spsa", 1);
        run(study, 1);
        int once = calls.getAndSet(0);
        new StudyRunner(new Archive(folder, "the same, edited"), 1).run(study, (result, done, all) -> {});
        assertThat(calls).hasValue(once);
    }

    /** Hears of damaged runs. */
    private static final class Complaints implements StudyRunner.Listener {
        private final List<String> all = new ArrayList<>();

        @Override
        public void finished(Result result, int done, int all) {}

        @Override
        public void damaged(String reason) {
            all.add(reason);
        }
    }

    @Test
    void namesADamagedRunAndDoesItAgain() throws Exception {
        Study study = study(bowl, "spsa", 1, 2);
        List<Result> results = run(study, 1);
        calls.set(0);
        Path kept;
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.sorted().findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(kept);
        List<byte[]> damages = List.of(
                new byte[0],
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2},
                Arrays.copyOf(whole, whole.length - 1),
                Arrays.copyOf(whole, whole.length / 2),
                new String(whole, StandardCharsets.UTF_8)
                        .replace("failures: 0", "failures: 1")
                        .getBytes(StandardCharsets.UTF_8),
                (new String(whole, StandardCharsets.UTF_8) + 'x').getBytes(StandardCharsets.UTF_8));
        for (byte[] damage : damages) {
            Files.write(kept, damage);
            Complaints complaints = new Complaints();
            List<Result> again = new StudyRunner(archive(folder), 1).run(study, complaints);
            assertThat(again)
                    .extracting(Result::trace)
                    .isEqualTo(results.stream().map(Result::trace).toList());
            assertThat(complaints.all)
                    .singleElement()
                    .asString()
                    .contains("the kept run " + kept + " cannot be used: ");
            assertThat(calls.getAndSet(0)).isPositive();
            assertThat(run(study, 1)).isEqualTo(again);
            assertThat(calls).hasValue(0);
        }
    }

    @Test
    void aRunWhosePictureIsDamagedIsDoneAgain() throws Exception {
        Problem drawing = TestProblems.drawing();
        Study study = study(drawing, "random", 1);
        run(study, 1);
        Path picture;
        try (Stream<Path> files = Files.list(folder)) {
            picture = files.filter(file -> file.toString().endsWith(".png"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(picture, "no picture");
        Complaints complaints = new Complaints();
        new StudyRunner(archive(folder), 1).run(study, complaints);
        assertThat(complaints.all).singleElement().asString().contains("its picture " + picture);
        assertThat(archive(folder).picture(study.entries().get(0))).isPresent();
    }

    @Test
    void spendsWhatItMayAndWatchesTheLossAtThetaFree() throws Exception {
        Result result = run(study(bowl, "nelder-mead", 1), 1).get(0);
        assertThat(result.evaluations()).isEqualTo(200);
        assertThat(result.trace().at(0)).isEqualTo(2);
        assertThat(result.trace().at(200)).isEqualTo(result.loss());
        assertThat(result.outcome()).isEqualTo("done");
    }

    @Test
    void aRunThatFailsRanksLast() throws Exception {
        Problem broken = TestProblems.of(2, () -> (point, seed) -> {
            throw new ForwardException("the oven is cold");
        });
        Study study = study(broken, "random,spsa", 1);
        List<Summary> summaries = Summary.of(study, run(study, 1), 1);
        assertThat(summaries).allSatisfy(summary -> {
            assertThat(summary.wins()).isZero();
            assertThat(summary.median()).isInfinite();
            assertThat(summary.reached()).isZero();
        });
        assertThat(summaries.get(1).failed()).isEqualTo(1);
    }

    @Test
    void summarisesWhoWins() throws Exception {
        Study study = study(bowl, "random,cma-es", 1, 2, 3, 4, 5);
        List<Result> results = run(study, 2);
        List<Summary> summaries = Summary.of(study, results, 1e-3);
        Summary cma = summaries.get(1);
        assertThat(cma.wins()).isEqualTo(5);
        assertThat(cma.reached()).isEqualTo(5);
        assertThat(cma.evaluationsToTarget()).isBetween(10.0, 200.0);
        assertThat(cma.median()).isBetween(cma.lower(), cma.upper());
        assertThat(cma.probability()).isLessThan(0.01);
        assertThat(StudyTables.summary(summaries).lines()).hasSize(3);
        assertThat(StudyTables.runs(study, results, 1e-3).lines()).hasSize(11);
        assertThat(Summary.bands(study, results))
                .allSatisfy(band -> assertThat(band.median().get(0)).isEqualTo(2));
    }

    @Test
    void anInterruptedStudyKeepsWhatIsFinished() throws Exception {
        Study study = study(bowl, "random", 1, 2, 3);
        Thread self = Thread.currentThread();
        try {
            new StudyRunner(archive(folder), 1).run(study, (result, done, all) -> {
                if (done == 1) {
                    self.interrupt();
                }
            });
        } catch (InterruptedException expected) {
            try (Stream<Path> kept = Files.list(folder)) {
                assertThat(kept).isNotEmpty();
            }
        }
        // the study may have been done before it could be interrupted
        Thread.interrupted();
        assertThat(run(study, 1)).hasSize(3);
    }

    @Test
    void refusesAStudyOfNothingAndOfTheSameTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study(bowl, "spsa"))
                .withMessage("a study needs at least one seed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> study(bowl, "spsa,spsa", 1))
                .withMessage("the optimizer spsa is there twice");
    }
}
