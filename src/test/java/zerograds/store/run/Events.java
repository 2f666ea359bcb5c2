package zerograds.store.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zerograds.TestProblems;
import zerograds.eval.AnswerStore.Question;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Settings;
import zerograds.problem.Signal;
import zerograds.run.RunPlan;
import zerograds.run.journal.Checkpoint;
import zerograds.run.log.IterationLayout;
import zerograds.run.log.Recommendation;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog.Entry;
import zerograds.state.Fields;
import zerograds.state.State;
import zerograds.store.run.bytes.EventJson;

/** Events of runs that never were, with every kind of number; the same for the same numbers. */
final class Events {
    static final Settings SETTINGS = RunPlan.of(TestProblems.scalar(2, TestProblems::sphere), "default", 1)
            .settings();
    static final Schema SCHEMA = SETTINGS.schema();

    private static final double[] ODD = {
        Double.NaN,
        Double.longBitsToDouble(0x7ff8_0000_dead_beefL),
        Double.longBitsToDouble(0xfff0_0000_0000_0001L),
        -0.0,
        0.0,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MAX_VALUE,
        1 / 3.0,
        0.1f
    };

    private final RandomStream random;

    Events(long seed) {
        random = new RandomStream(seed, 7);
    }

    private static double odd(long bits) {
        return (bits & 3) == 0
                ? ODD[(int) Long.remainderUnsigned(bits >>> 2, ODD.length)]
                : Double.longBitsToDouble(bits);
    }

    /** A number of any kind. */
    double number(long iteration, int index) {
        return odd(random.bits(iteration, index));
    }

    private double positive(long iteration, int index) {
        double size = Math.abs(number(iteration, index));
        return size > 0 ? size : 1;
    }

    private Vec vec(long iteration, int index, int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = number(iteration, index + i);
        }
        return Vec.of(values);
    }

    RunEvent.Iterated iterated(long i, int coordinates, boolean hasGradient) {
        return new RunEvent.Iterated(
                i,
                random.bits(i, 90) >> 3,
                i / 7,
                number(i, 0),
                number(i, 1),
                number(i, 2),
                number(i, 3),
                vec(i, 100, coordinates),
                hasGradient ? Optional.of(vec(i, 200, coordinates)) : Optional.empty(),
                i % 3 == 0
                        ? Optional.of(
                                new GradientCheck(number(i, 4), number(i, 5), number(i, 6), number(i, 7), number(i, 8)))
                        : Optional.empty(),
                number(i, 9),
                sampling(i));
    }

    Sampling sampling(long i) {
        TargetTransform transform =
                new TargetTransform(i % 5 == 0, number(i, 10), positive(i, 11), number(i, 12), positive(i, 13));
        return new Sampling(number(i, 14), number(i, 15), transform, i % 2 == 0);
    }

    RunEvent.Started started() {
        return new RunEvent.Started(vec(0, 300, 3), SETTINGS, sampling(1), signal(0));
    }

    RunEvent.SettingsChanged changed(long i) {
        return new RunEvent.SettingsChanged(i, SETTINGS.with("locality", "0.125"), sampling(i));
    }

    RunEvent.Finished finished(long i) {
        RunEvent.Failed failed = new RunEvent.Failed(i, "it \"broke\"\n\u0000 ü 𝜃 " + i, vec(i, 400, 2));
        boolean odd = i % 2 == 1;
        Recommendation recommendation = new Recommendation(candidate(i), candidate(i + 1));
        return new RunEvent.Finished(
                List.of(RunEvent.Outcome.values()).get((int) (i % 3)),
                "done",
                vec(i, 500, 2),
                number(i, 16),
                odd ? Optional.of(signal(i)) : Optional.empty(),
                vec(i, 600, 2),
                number(i, 17),
                i,
                2 * i,
                3 * i,
                odd ? RunEvent.Failures.NONE.and(failed).and(failed) : RunEvent.Failures.NONE,
                odd ? Optional.of(recommendation) : Optional.empty(),
                odd ? Optional.of("wider bounds") : Optional.empty());
    }

    private Recommendation.Candidate candidate(long i) {
        return new Recommendation.Candidate(vec(i, 700, 2), i, i / 2, number(i, 18), number(i, 19));
    }

    Signal signal(long i) {
        return switch ((int) (i % 3)) {
            case 0 -> Signal.scalar(number(i, 20));
            case 1 -> Signal.of(new float[] {0.5f, 1 / 3f, -0f, 0.1f, Float.MIN_VALUE, 1}, 2, 3);
            default -> Signal.of(new double[] {number(i, 21), number(i, 22)}, 2);
        };
    }

    /** Some iterations, with gradients from the 40th on, and a change of the settings before every hundredth. */
    List<Entry> run(int iterations) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(0, 0, started()));
        long sequence = 1;
        for (long i = 0; i < iterations; i++) {
            if (i % 100 == 99) {
                entries.add(new Entry(sequence++, i, changed(i)));
            }
            sequence++;
            entries.add(new Entry(sequence++, 1_000 * i, iterated(i, 2, i >= 40)));
        }
        return entries;
    }

    static Checkpoint checkpoint(long iterations, long sequence) {
        return new Checkpoint(iterations, sequence, 1_000 * iterations, State.of((Fields fields) -> {
            fields.text("a state");
            fields.whole(iterations);
        }));
    }

    /** Everything of a number of events, to the bit. */
    static List<String> bits(List<Entry> entries) {
        return entries.stream()
                .map(entry -> {
                    if (entry.event() instanceof RunEvent.Iterated event) {
                        IterationLayout layout = IterationLayout.of(event);
                        long[] words = new long[layout.width()];
                        layout.pack(entry, words, 0);
                        return Arrays.toString(words);
                    }
                    return entry.sequence() + " " + entry.nanos() + " "
                            + EventJson.of(entry.event()).orElseThrow();
                })
                .toList();
    }

    /** Asked in an iteration. */
    static Question question(long iteration, double value) {
        return new Question(iteration, Vec.of(value, -0.0), 42);
    }
}
