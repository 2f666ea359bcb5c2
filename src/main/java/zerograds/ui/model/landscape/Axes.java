package zerograds.ui.model.landscape;

import java.util.List;
import java.util.stream.IntStream;
import zerograds.math.OrthonormalPair;
import zerograds.math.Vec;
import zerograds.run.landscape.Slice;
import zerograds.space.Interval;

/**
 * Axes through θ, origin and orthonormal directions, before their extent is known.
 *
 * @param origin where t is 0: θ itself, but 0 in the coordinates that are axes
 * @param vectors orthonormal
 * @param directions what they are
 */
record Axes(Vec origin, List<Vec> vectors, List<Direction> directions) {
    /** Along coordinates, whose t is the coordinate itself. */
    static Axes along(Vec theta, int... coordinates) {
        double[] origin = theta.toArray();
        for (int i : coordinates) {
            origin[i] = 0;
        }
        List<Vec> vectors =
                IntStream.of(coordinates).mapToObj(i -> unit(i, theta.size())).toList();
        List<Direction> directions = IntStream.of(coordinates)
                .<Direction>mapToObj(Direction.Coordinate::new)
                .toList();
        return new Axes(Vec.of(origin), vectors, directions);
    }

    private static Vec unit(int i, int n) {
        double[] unit = new double[n];
        unit[i] = 1;
        return Vec.of(unit);
    }

    /** Along two directions, with t = 0 at θ. */
    static Axes along(Vec theta, OrthonormalPair pair, Direction first, Direction second) {
        return new Axes(theta, List.of(pair.first(), pair.second()), List.of(first, second));
    }

    int count() {
        return vectors.size();
    }

    /** Where a point lies along axis {@code a}. */
    double position(int a, Vec point) {
        return vectors.get(a).dot(point.plus(-1, origin));
    }

    Frame within(List<Interval> extents) {
        List<Slice.Axis> axes = IntStream.range(0, count())
                .mapToObj(a -> new Slice.Axis(
                        vectors.get(a), extents.get(a).lower(), extents.get(a).upper()))
                .toList();
        return new Frame(new Slice(origin, axes), directions);
    }
}
