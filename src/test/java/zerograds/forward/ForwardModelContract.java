package zerograds.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.Point;

/** What every forward model must do. */
public interface ForwardModelContract {
    /** The model under test. */
    ForwardModel model();

    /** How many values its parameters have. */
    int size();

    /** How large its parameters' values usually are: those of the tests are in [−1, 2] times this. */
    default double magnitude() {
        return 1;
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        RandomStream random = new RandomStream(42, 0);
        for (int row = 0; row < 40; row++) {
            double[] values = new double[size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = magnitude() * (-1 + 3 * random.uniform(row, i));
            }
            points.add(Spaces.point(values));
        }
        return points;
    }

    private List<Signal> answers() throws Exception {
        List<Signal> answers = new ArrayList<>();
        try (ForwardModel.Session session = model().open()) {
            for (Point point : points()) {
                answers.add(session.run(point, 7));
            }
        }
        return answers;
    }

    @Test
    default void theSamePointAndSeedGiveTheSameSignal() throws Exception {
        assertThat(answers()).isEqualTo(answers());
    }

    @Test
    default void everySignalHasTheSameShapeAndIsFinite() throws Exception {
        List<Signal> answers = answers();
        for (Signal answer : answers) {
            assertThat(answer.shape()).isEqualTo(answers.get(0).shape());
            assertThat(IntStream.range(0, answer.size()).filter(i -> !Double.isFinite(answer.value(i))))
                    .isEmpty();
        }
    }

    @Test
    default void theSignalDependsOnTheParameters() throws Exception {
        assertThat(answers().stream().distinct()).hasSizeGreaterThan(1);
    }

    /** For those that offer one: of the sum of the signal, in the direction of a few parameters. */
    @Test
    default void anExactGradientAgreesWithCentralDifferences() throws Exception {
        double step = 1e-3;
        try (ForwardModel.Session session = model().open()) {
            for (Point point : points()) {
                Signal signal = session.run(point, 7);
                float[] ones = new float[signal.size()];
                Arrays.fill(ones, 1);
                Signal sensitivity = Signal.of(ones, signal.shape().toArray(Integer[]::new));
                Optional<Vec> gradient = session.pullBack(point, sensitivity);
                for (int i = 0; gradient.isPresent() && i < Math.min(size(), 5); i++) {
                    double[] values = point.values();
                    values[i] += step;
                    double above = sum(session.run(Spaces.point(values), 7));
                    values[i] -= 2 * step;
                    double below = sum(session.run(Spaces.point(values), 7));
                    double slope = gradient.get().get(i);
                    assertThat((above - below) / (2 * step))
                            .isCloseTo(slope, within(0.01 * (1 + Math.abs(slope)) + 1e-3 * Math.abs(above)));
                }
            }
        }
    }

    private static double sum(Signal signal) {
        return IntStream.range(0, signal.size()).mapToDouble(signal::value).sum();
    }

    @Test
    default void twoSessionsInTwoThreadsDoNotDisturbEachOther() throws Exception {
        List<Signal> alone = answers();
        ForwardModel model = model();
        if (model.maxSessions() < 2) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<List<Signal>> work = this::answers;
            for (Future<List<Signal>> answers : threads.invokeAll(List.of(work, work))) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
