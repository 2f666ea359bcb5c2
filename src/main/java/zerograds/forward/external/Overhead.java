package zerograds.forward.external;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import zerograds.forward.process.JavaProgram;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Timeouts;
import zerograds.math.Vec;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;
import zerograds.space.Scale;
import zerograds.space.Start;

/**
 * What the protocol adds to an evaluation: the time between a request and the answer of a warm program that does nothing
 * but add up its parameters.
 *
 * @param parameters how many values a point has
 * @param evaluations how many were timed
 * @param fastest in milliseconds: what is left on a machine that does much else
 * @param median in milliseconds
 * @param ninetieth percentile, in milliseconds
 */
public record Overhead(int parameters, int evaluations, double fastest, double median, double ninetieth) {
    private static final double NANOS = 1e6;

    /**
     * Measures it, after as many evaluations that are not counted.
     *
     * @throws IllegalArgumentException if there are no evaluations
     * @throws ForwardException if the program fails
     */
    public static Overhead measure(int parameters, int evaluations) throws ForwardException, InterruptedException {
        Interval range = new Interval(-1, 1);
        ParameterSpace space = new ParameterSpace(
                List.of(new Parameter.Real("x", parameters, range, range, Scale.RAW, new Start.Uniform(range), "")));
        List<String> command = JavaProgram.command(List.of("-Xshare:auto"), Sum.class.getName(), List.of());
        Launch launch = new Launch(command, Path.of("."), Map.of());
        try (ForwardModel.Session session = new ExternalModel(launch, space, Timeouts.STANDARD, 1).open()) {
            return measure(session, space, evaluations);
        }
    }

    /** Measures any model's session, its own work included. */
    public static Overhead measure(ForwardModel.Session session, ParameterSpace space, int evaluations)
            throws ForwardException, InterruptedException {
        if (evaluations < 1) {
            throw new IllegalArgumentException("evaluations must be at least 1, but got " + evaluations);
        }
        Vec start = space.start(1);
        Point point = space.decode(start);
        double[] times = new double[evaluations];
        for (int i = -evaluations; i < evaluations; i++) {
            long began = System.nanoTime();
            session.run(point, i);
            times[Math.max(0, i)] = (System.nanoTime() - began) / NANOS;
        }
        Arrays.sort(times);
        return new Overhead(
                space.size(), evaluations, times[0], times[evaluations / 2], times[(int) (0.9 * evaluations)]);
    }
}
