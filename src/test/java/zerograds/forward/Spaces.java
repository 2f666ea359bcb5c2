package zerograds.forward;

import java.util.List;
import zerograds.math.Vec;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;
import zerograds.space.Scale;
import zerograds.space.Start;

/** Parameter spaces for tests. */
public final class Spaces {
    private Spaces() {}

    /** One array of {@code size} numbers in [−1000, 1000], from 0. */
    public static ParameterSpace reals(int size) {
        Interval bounds = new Interval(-1000, 1000);
        return new ParameterSpace(List.of(
                new Parameter.Real("x", size, bounds, bounds, Scale.RAW, new Start.Fixed(Vec.constant(size, 0)), "")));
    }

    public static Point point(double... values) {
        ParameterSpace space = reals(values.length);
        return space.decode(space.encode(Vec.of(values)));
    }
}
