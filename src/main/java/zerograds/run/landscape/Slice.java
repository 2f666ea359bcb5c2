package zerograds.run.landscape;

import java.util.List;
import zerograds.math.Vec;

/**
 * A line or a plane through the parameters' space: {@code point(t) = origin + Σ tₐ directionₐ}, scaled coordinates.
 *
 * <p>Along coordinate axes whose component of the origin is 0, {@code t} is the coordinate itself. Immutable and thread
 * safe.
 *
 * @param origin shape {@code [n]}
 * @param axes one for a line, two for a plane; of unit length and at right angles
 */
public record Slice(Vec origin, List<Axis> axes) {
    private static final double TOLERANCE = 1e-6;

    /**
     * A direction and how far the slice goes along it.
     *
     * @param direction unit length, shape {@code [n]}
     * @param lower the least t
     * @param upper the greatest t
     */
    public record Axis(Vec direction, double lower, double upper) {
        /** @throws IllegalArgumentException if the direction is not of length 1 or the extent is empty or infinite */
        public Axis {
            if (!(Math.abs(direction.norm() - 1) < TOLERANCE)) {
                throw new IllegalArgumentException("direction must have length 1, but got " + direction.norm());
            }
            if (!(lower < upper) || !Double.isFinite(upper - lower)) {
                throw new IllegalArgumentException(
                        "extent must be finite and not empty, but got [" + lower + ", " + upper + "]");
            }
        }

        /** The axis of coordinate {@code i} of {@code n}. */
        public static Axis ofCoordinate(int i, int n, double lower, double upper) {
            double[] direction = new double[n];
            direction[i] = 1;
            return new Axis(Vec.of(direction), lower, upper);
        }

        public double length() {
            return upper - lower;
        }

        /** Node {@code k} of {@code cells + 1} evenly spaced ones. */
        public double node(int k, int cells) {
            return lower + (upper - lower) * k / cells;
        }
    }

    /** @throws IllegalArgumentException if there are not one or two axes of the origin's size at right angles */
    public Slice {
        axes = List.copyOf(axes);
        if (axes.isEmpty() || axes.size() > 2) {
            throw new IllegalArgumentException("a slice has one or two axes, but got " + axes.size());
        }
        for (Axis axis : axes) {
            if (axis.direction().size() != origin.size()) {
                throw new IllegalArgumentException("directions must have the origin's size " + origin.size()
                        + ", but got " + axis.direction().size());
            }
        }
        if (axes.size() == 2 && Math.abs(axes.get(0).direction().dot(axes.get(1).direction())) > TOLERANCE) {
            throw new IllegalArgumentException("the two axes must be at right angles");
        }
    }

    /** The number of axes: 1 or 2. */
    public int dimensions() {
        return axes.size();
    }

    public Axis axis(int a) {
        return axes.get(a);
    }

    /** The number of nodes of a grid with {@code cells} cells along each axis. */
    public int nodes(int cells) {
        return dimensions() == 1 ? cells + 1 : (cells + 1) * (cells + 1);
    }

    /**
     * Writes the point at a node of the grid.
     *
     * @param node first axis fastest, from 0 to {@code nodes(cells) - 1}
     * @param target receives n scaled coordinates from {@code offset} on
     */
    public void node(int node, int cells, double[] target, int offset) {
        origin.copyTo(target, offset);
        add(0, axis(0).node(node % (cells + 1), cells), target, offset);
        if (dimensions() == 2) {
            add(1, axis(1).node(node / (cells + 1), cells), target, offset);
        }
    }

    private void add(int a, double t, double[] target, int offset) {
        Vec direction = axis(a).direction();
        for (int j = 0; j < direction.size(); j++) {
            target[offset + j] += t * direction.get(j);
        }
    }

    /** The point at the given position along each axis. */
    public Vec point(double... t) {
        double[] point = origin.toArray();
        for (int a = 0; a < dimensions(); a++) {
            add(a, t[a], point, 0);
        }
        return Vec.of(point);
    }

    /** Where the foot of {@code point} lies: t along each axis. */
    public double[] project(Vec point) {
        Vec offset = point.plus(-1, origin);
        return components(offset);
    }

    /** The components of a vector, such as a gradient, along each axis. */
    public double[] components(Vec vector) {
        double[] t = new double[dimensions()];
        for (int a = 0; a < t.length; a++) {
            t[a] = axis(a).direction().dot(vector);
        }
        return t;
    }

    /** How far {@code point} is from the slice, whatever its extent. */
    public double distance(Vec point) {
        return point.plus(-1, point(project(point))).norm();
    }
}
