package zerograds.run.landscape;

/**
 * A loss on a regular grid over a slice.
 *
 * @param slice where
 * @param cells along each axis; there is one node more
 * @param values at the nodes, first axis fastest; NaN where the model failed. Not to be changed
 */
public record Field(Slice slice, int cells, double[] values) {
    /** The kernel is cut off so many radii from its centre. */
    private static final double REACH = 3.2;

    private static final int TAPS = 33;
    private static final double AT_NODE = 1e-9;

    /** @throws IllegalArgumentException if there is not one value for each node */
    public Field {
        if (values.length != slice.nodes(cells)) {
            throw new IllegalArgumentException(
                    "a field of " + slice.nodes(cells) + " nodes cannot hold " + values.length + " values");
        }
    }

    /** The value at a node. */
    public double node(int i, int j) {
        return values[j * (cells + 1) + i];
    }

    /** The linearly interpolated value at a position along each axis; NaN outside, or next to a failure. */
    public double at(double... t) {
        double x = index(0, t[0]);
        double y = slice.dimensions() == 2 ? index(1, t[1]) : 0;
        if (!(x >= 0 && x <= cells && y >= 0 && y <= cells)) {
            return Double.NaN;
        }
        return interpolate(x, y);
    }

    private double index(int a, double t) {
        Slice.Axis axis = slice.axis(a);
        double exact = (t - axis.lower()) / axis.length() * cells;
        double node = Math.rint(exact);
        // Rounding errors must not push a node on the edge outside.
        return Math.abs(exact - node) < AT_NODE ? node : exact;
    }

    private double interpolate(double x, double y) {
        int i = Math.min((int) x, cells - 1);
        double below = mix(node(i, (int) y), node(i + 1, (int) y), x - i);
        if (y == (int) y) {
            return below;
        }
        return mix(below, mix(node(i, (int) y + 1), node(i + 1, (int) y + 1), x - i), y - (int) y);
    }

    private static double mix(double a, double b, double share) {
        return share == 0 ? a : a + share * (b - a);
    }

    /**
     * This field convolved with a Gaussian within the slice: the smoothed loss itself where the slice is all of the
     * space (n ≤ 2). It costs no evaluation. The kernel is cut off at the slice's edges and renormalised, so within
     * {@code radius} of an edge it is one-sided; failures count for nothing.
     *
     * @param radius standard deviation, scaled coordinates; 0 gives the field itself
     */
    public Field smoothed(double radius) {
        if (radius == 0) {
            return this;
        }
        double[] smooth = along(0, radius, values);
        if (slice.dimensions() == 2) {
            smooth = along(1, radius, smooth);
        }
        return new Field(slice, cells, smooth);
    }

    private double[] along(int a, double radius, double[] source) {
        int stride = a == 0 ? 1 : cells + 1;
        double perCell = slice.axis(a).length() / cells;
        double[] target = new double[source.length];
        for (int node = 0; node < source.length; node++) {
            int k = node / stride % (cells + 1);
            target[node] = mean(source, node - k * stride, stride, k, radius / perCell);
        }
        return target;
    }

    private double mean(double[] source, int from, int stride, int k, double radiusInCells) {
        double sum = 0;
        double weights = 0;
        for (int tap = 0; tap < TAPS; tap++) {
            double z = REACH * (2.0 * tap / (TAPS - 1) - 1);
            double x = k + z * radiusInCells;
            if (x < 0 || x > cells) {
                continue;
            }
            int i = Math.min((int) x, cells - 1);
            double value = mix(source[from + i * stride], source[from + (i + 1) * stride], x - i);
            if (!Double.isNaN(value)) {
                double weight = Math.exp(-0.5 * z * z);
                sum += weight * value;
                weights += weight;
            }
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }
}
