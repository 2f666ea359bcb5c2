package zerograds.lab.speed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * A model that takes a given amount of time: the steps of a recurrence that no compiler can shorten. Immutable.
 *
 * @param steps of each evaluation
 */
record Work(long steps) implements ForwardModel {
    private static final int TRIAL = 2_000_000;
    private static final int TRIES = 8;

    /** One that takes about {@code seconds} on this machine while it does nothing else. */
    static Work ofSeconds(double seconds) {
        double fastest = Double.MAX_VALUE;
        double sum = 0;
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            sum += spin(sum, TRIAL);
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e9);
        }
        return new Work((long) (TRIAL * seconds / fastest) + (sum == 1 ? 1 : 0));
    }

    @Override
    public Session open() {
        return (point, seed) -> Signal.scalar(spin(point.values()[0], steps));
    }

    /** A problem of two parameters with a model that returns its loss. */
    static Problem problem(ForwardModel model) {
        Interval range = new Interval(-2, 2);
        Parameter x = new Parameter.Real("x", 2, range, range, Scale.RAW, new Start.Uniform(range), "");
        return new Problem(
                "work",
                "Work",
                "Takes time.",
                List.of(),
                new ParameterSpace(List.of(x)),
                model,
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)),
                Optional.empty(),
                Map.of());
    }

    private static double spin(double start, long steps) {
        double x = start;
        for (long i = 0; i < steps; i++) {
            x = x * 0.999 + 0.001 * i;
        }
        return x;
    }
}
