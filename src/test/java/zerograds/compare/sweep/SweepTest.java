package zerograds.compare.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zerograds.TestProblems;
import zerograds.compare.Contender;
import zerograds.compare.Result;
import zerograds.compare.StudyRunner;
import zerograds.optim.Method;
import zerograds.optim.settings.Schema;
import zerograds.optim.zerograds.ZeroGrads;
import zerograds.problem.ForwardException;
import zerograds.problem.Problem;
import zerograds.run.RunPlan;

class SweepTest {
    private static final Schema SCHEMA = ZeroGrads.METHOD.schema();

    private final Problem bowl = TestProblems.scalar(2, TestProblems::sphere);

    private static Sweep sweep(Problem problem, String base, String... axes) {
        Contender contender = Contender.parse(base);
        return new Sweep(
                problem,
                contender,
                Arrays.stream(axes)
                        .map(text -> SweepAxis.parse(text, contender.method().schema()))
                        .toList(),
                List.of(1L, 2L, 3L),
                200);
    }

    private static List<Result> run(Sweep sweep, int threads) throws Exception {
        return new StudyRunner(threads).run(sweep.study(), (result, done, all) -> {});
    }

    private static SweepResult all(Sweep sweep, List<Result> results) {
        SweepResult known = SweepResult.of(sweep);
        for (Result result : results) {
            known = known.with(result);
        }
        return known;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "locality=0.05:0.4:4log | 0.05 0.1 0.2 0.4",
                "locality=0.05:0.4:4 | 0.05 0.1 0.2 0.4",
                "locality = 0.1:0.4:4lin | 0.1 0.2 0.3 0.4",
                "smoothing=0:1:3 | 0 0.5 1",
                "smoothing=1:0:3 | 1 0.5 0",
                "batch=1:4:8lin | 1 2 3 4",
                "width=8:128:3log | 8 32 128",
                "width=64, 8 | 64 8",
                "surrogate=network,quadratic | network quadratic"
            })
    void readsRangesAndLists(String text, String values) {
        assertThat(String.join(" ", SweepAxis.parse(text, SCHEMA).values())).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "locality | what varies is written key=from:to:count[log|lin] or key=a,b,c",
                "colour=1,2 | there is no setting 'colour'",
                "locality=0.1,20 | locality must be a number in [1e-4, 10], but got '20'",
                "locality=0.1:20:3 | locality must be a number in [1e-4, 10], but got '20'",
                "batch=1.5,2 | batch must be a whole number in [1, 256], but got '1.5'",
                "locality=0.1,0.10 | locality has the value 0.1 twice",
                "smoothing=0:1:3log | above 0 if it is logarithmic",
                "locality=0.1:0.2:1 | varies over 2 to 100 values",
                "locality=0.1:0.2 | locality varies over from:to:count",
                "surrogate=a:b:3 | surrogate has no ranges: it must be one of"
            })
    void saysWhatIsWrongWithAnAxis(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SweepAxis.parse(text, SCHEMA))
                .withMessageContaining(message);
    }

    @Test
    void combinesTheValuesOfTwoAxesWithTheBase() {
        Sweep sweep = sweep(bowl, "zerograds{depth=1}", "locality=0.1,0.2,0.3", "batch=1,2");
        assertThat(sweep.runs()).isEqualTo(18);
        assertThat(sweep.study().contenders())
                .extracting(Contender::label)
                .hasSize(6)
                .startsWith(
                        "zerograds{batch=1;depth=1;locality=0.1}",
                        "zerograds{batch=1;depth=1;locality=0.2}",
                        "zerograds{batch=1;depth=1;locality=0.3}",
                        "zerograds{batch=2;depth=1;locality=0.1}");
        assertThat(SweepResult.of(sweep).cells().get(4).values()).containsExactly("0.2", "2");
    }

    @Test
    void refusesWhatIsNotASweep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep(bowl, "zerograds"))
                .withMessage("a sweep varies one or two settings, but got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep(bowl, "zerograds", "batch=1,2", "batch=3,4"))
                .withMessage("a sweep varies two different settings, but got batch twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep(bowl, "zerograds", "locality=0.1:1:50", "smoothing=0:1:50"))
                .withMessage("a sweep has at most 400 combinations, but got 2500");
    }

    @Test
    void namesTheValuesWithWhichAnOptimizerCannotBeMade() {
        Method method = ZeroGrads.METHOD;
        Method picky = new Method(
                "picky", method.title(), method.schema(), method.presets(), method.constructor(), (space, settings) -> {
                    if (settings.whole("width") > 100) {
                        throw new IllegalArgumentException("there is no room");
                    }
                });
        List<SweepAxis> axes =
                List.of(SweepAxis.parse("locality=0.1,0.2", SCHEMA), SweepAxis.parse("width=8,128", SCHEMA));
        Contender base = new Contender(picky, "default", Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sweep(bowl, base, axes, List.of(1L), 100))
                .withMessage("with locality=0.1, width=128: there is no room");
    }

    @Test
    void theBestHasTheLeastMedianWhateverTheOrderAndTheThreads() throws Exception {
        Sweep sweep = sweep(bowl, "spsa", "step=0.0001,0.05", "pairs=1,2");
        List<Result> results = run(sweep, 1);
        SweepResult known = all(sweep, results);
        SweepCell best = known.best().orElseThrow();
        assertThat(best.values().get(0)).isEqualTo("0.05");
        assertThat(known.cells()).allSatisfy(cell -> {
            assertThat(cell.results()).extracting(Result::seed).containsExactly(1L, 2L, 3L);
            assertThat(cell.median()).isBetween(cell.lower(), cell.upper()).isGreaterThanOrEqualTo(best.median());
            assertThat(cell.band()).isPresent();
        });
        List<Result> shuffled = new ArrayList<>(run(sweep, 2));
        Collections.reverse(shuffled);
        assertThat(all(sweep, shuffled).csv()).isEqualTo(known.csv());
        assertThat(known.csv().lines()).hasSize(5).first().asString().startsWith("step,pairs,runs,failed,");
        assertThat(known.csv().lines().filter(line -> line.endsWith("true"))).hasSize(1);
    }

    @Test
    void aRunOfACellRepeatsWhatTheSweepDid() throws Exception {
        Sweep sweep = sweep(bowl, "spsa", "step=0.01,0.05");
        SweepCell cell = all(sweep, run(sweep, 1)).best().orElseThrow();
        RunPlan plan = sweep.plan(cell);
        assertThat(Contender.of(plan)).isEqualTo(cell.contender());
        assertThat(plan.seed()).isEqualTo(1);
        assertThat(plan.budget().evaluations()).isEqualTo(200);
    }

    @Test
    void anUnfinishedSweepKnowsWhatCame() {
        Sweep sweep = sweep(bowl, "spsa", "step=0.01,0.05");
        SweepResult none = SweepResult.of(sweep);
        assertThat(none.best()).isEmpty();
        assertThat(none.runs()).isZero();
        assertThat(none.csv().lines()).hasSize(3).last().isEqualTo("0.05,0,0,,,,false");
    }

    @Test
    void whatFailsIsNeverTheBest() throws Exception {
        Problem broken = TestProblems.of(2, () -> (point, seed) -> {
            throw new ForwardException("the oven is cold");
        });
        Sweep sweep = sweep(broken, "spsa", "step=0.01,0.05");
        SweepResult known = all(sweep, run(sweep, 1));
        assertThat(known.best()).isEmpty();
        assertThat(known.cells()).allSatisfy(cell -> assertThat(cell.median()).isInfinite());
        assertThat(Stream.of(known.runs())).containsExactly(6);
    }
}
