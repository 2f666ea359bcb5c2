package zerograds.ui.plot.axis;

import zerograds.run.landscape.Field;

/**
 * A field's values as shares of a scale in [0, 1], interpolated between the nodes of its grid.
 *
 * @param cells along each axis
 * @param values at the nodes, first axis fastest; NaN where nothing is known
 */
public record Shares(int cells, double[] values) {
    public static Shares of(Field field, AxisScale scale) {
        double[] shares = new double[field.values().length];
        for (int node = 0; node < shares.length; node++) {
            shares[node] = scale.share(field.values()[node]);
        }
        return new Shares(field.cells(), shares);
    }

    /** Linearly interpolated; {@code x} and {@code y} in cells, NaN outside of [0, {@link #cells}]. */
    public double at(double x, double y) {
        if (!(x >= 0 && x <= cells && y >= 0 && y <= cells)) {
            return Double.NaN;
        }
        int i = Math.min((int) x, cells - 1);
        int j = Math.min((int) y, cells - 1);
        int node = j * (cells + 1) + i;
        double below = mix(values[node], values[node + 1], x - i);
        double above = mix(values[node + cells + 1], values[node + cells + 2], x - i);
        return mix(below, above, y - j);
    }

    private static double mix(double a, double b, double share) {
        return share == 0 ? a : a + share * (b - a);
    }
}
