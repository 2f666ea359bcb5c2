package zerograds.app;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;
import zerograds.TestProblems;
import zerograds.app.console.Outlet;
import zerograds.app.console.Streams;
import zerograds.app.problem.Problems;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.problem.Target;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.space.Start;
import zerograds.store.problem.TrustStore;
import zerograds.ui.model.run.FilmOrder;

/** The command line in this JVM, with problems of its own: a bowl, a wide one, a vast one, one with a cliff, and some that fail. */
public final class Program {
    private final Problems problems;
    private final List<String> shown = new ArrayList<>();
    private final List<FilmOrder> films = new ArrayList<>();
    private boolean display = true;

    /** @param folder empty; the problems go there */
    public Program(Path folder) throws IOException {
        for (String id : List.of(
                "bowl",
                "broken",
                "brittle",
                "cliff",
                "every-fifth",
                "hill",
                "noisy",
                "odd-names",
                "stillborn",
                "vast-bowl",
                "wide-bowl")) {
            Files.createDirectories(folder.resolve(id));
            Files.createFile(folder.resolve(id).resolve("problem.yaml"));
        }
        problems = new Problems(folder, Program::problem, new TrustStore(folder.resolve("trusted-code.txt")));
    }

    private Program(Problems problems) {
        this.problems = problems;
    }

    /** With the demos of this source tree. */
    public static Program ofDemos() {
        return new Program(Problems.below(Path.of("")));
    }

    Program withoutDisplay() {
        display = false;
        return this;
    }

    /** The problems windows were opened with. */
    List<String> shown() {
        return shown;
    }

    /** The films that were ordered. */
    public List<FilmOrder> films() {
        return films;
    }

    /** What a command left behind. */
    public record Answer(int code, String out, String err) {}

    public Answer run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new Streams(new Outlet(out), new Outlet(err)).execute(line(), args);
        return new Answer(code, out.toString(), err.toString());
    }

    /** The command line itself. */
    public CommandLine line() {
        return ZerogradsCommand.of(
                problems,
                TestProblems.library(),
                () -> display,
                named -> shown.add(named.orElse("")),
                (plan, subject) -> Optional.empty(),
                (order, progress) -> films.add(order),
                false);
    }

    private static Problem problem(Path file) {
        return switch (file.getParent().getFileName().toString()) {
            case "bowl" -> problem("bowl", 2, () -> (point, seed) -> bowl(point.values()));
            case "vast-bowl" -> problem("vast-bowl", 1_000_000, () -> (point, seed) -> bowl(point.values()));
            case "wide-bowl" -> problem("wide-bowl", 65, () -> (point, seed) -> bowl(point.values()));
            case "broken" ->
                problem("broken", 2, () -> (point, seed) -> {
                    throw new ForwardException("the oven is cold");
                });
            case "brittle" ->
                problem("brittle", 2, () -> (point, seed) -> {
                    if (point.value(0) > 0) {
                        throw new ForwardException("it is\nbroken");
                    }
                    return bowl(point.values());
                });
            case "every-fifth" -> problem("every-fifth", 2, everyFifth());
            case "cliff" -> cliff();
            case "hill" -> hill();
            case "noisy" -> noisy();
            case "odd-names" -> oddNames();
            case "stillborn" ->
                problem("stillborn", 2, () -> {
                    throw new ForwardException("there is no oven");
                });
            default -> throw new IllegalArgumentException(file + ", line 3: 'loss' is missing");
        };
    }

    /** A model of one session at a time, which refuses every fifth question. */
    private static ForwardModel everyFifth() {
        AtomicInteger calls = new AtomicInteger();
        return () -> (point, seed) -> {
            if (calls.incrementAndGet() % 5 == 0) {
                throw new ForwardException("no");
            }
            return bowl(point.values());
        };
    }

    /** Steep and narrow: whoever takes large steps gets worse again. */
    public static double cliff(double x) {
        return 1000 * Math.abs(x - 1.5) + 1;
    }

    private static Problem cliff() {
        Interval range = new Interval(-2, 2);
        Parameter x = new Parameter.Real("x", 1, range, range, Scale.RAW, new Start.Fixed(Vec.of(-1)), "mm");
        return new Problem(
                "cliff",
                "The cliff",
                "Steep.",
                List.of(),
                new ParameterSpace(List.of(x)),
                () -> (point, seed) -> Signal.scalar(cliff(point.value(0))),
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)),
                Optional.empty(),
                Map.of());
    }

    /** Its value is at most 7. */
    private static Problem hill() {
        ForwardModel model =
                () -> (point, seed) -> Signal.scalar(7 - bowl(point.values()).value(0));
        return problem("hill", 2, model, Loss.NEGATED_VALUE);
    }

    /** The mean of its values is nowhere below 0, but a single one may be. */
    private static Problem noisy() {
        ForwardModel model = () -> (point, seed) -> {
            double noise = new RandomStream(seed, 1).uniform(0, 0) - 0.5;
            return Signal.scalar(bowl(point.values()).value(0) + 4 * noise);
        };
        return problem("noisy", 2, model).asStochastic();
    }

    private static Problem oddNames() {
        Interval range = new Interval(-2, 2);
        Start start = new Start.Fixed(Vec.of(-1));
        List<Parameter> parameters = List.of(
                new Parameter.Real("bar width, \"outer\"", 1, range, range, Scale.RAW, start, ""),
                new Parameter.Real("loss", 2, range, range, Scale.RAW, start, ""),
                new Parameter.Choice("\u6e29\u5ea6", List.of("hot, dry", "cold"), 0));
        return new Problem(
                "odd-names",
                "Odd names",
                "What people call things.",
                List.of(),
                new ParameterSpace(parameters),
                () -> (point, seed) -> bowl(point.values()),
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)),
                Optional.empty(),
                Map.of());
    }

    private static Signal bowl(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += (value - 1) * (value - 1);
        }
        return Signal.scalar(sum);
    }

    private static Problem problem(String id, int n, ForwardModel model) {
        return problem(id, n, model, Loss.VALUE);
    }

    private static Problem problem(String id, int n, ForwardModel model, Loss loss) {
        Interval range = new Interval(-2, 2);
        Start start = new Start.Uniform(range);
        Parameter x = new Parameter.Real("x", n, range, range, Scale.RAW, start, "");
        return new Problem(
                id,
                "The " + id,
                "Something round.",
                List.of(),
                new ParameterSpace(List.of(x)),
                model,
                loss,
                new Target.Given(Signal.scalar(0)),
                n == 2 ? Optional.of(Vec.of(1, 1)) : Optional.empty(),
                Map.of("default", Map.of("iterations", "30")));
    }
}
