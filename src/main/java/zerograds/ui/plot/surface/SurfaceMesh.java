package zerograds.ui.plot.surface;

import zerograds.run.landscape.Field;
import zerograds.run.landscape.Slice;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.Shares;

/**
 * A field as a relief in a box {@code [−1, 1]³}: its loss decides height and colour. Not to be changed.
 *
 * @param slice what the floor stands for
 * @param shares of the scale at the nodes, within [0, 1]; NaN where nothing is known
 * @param east how much the height grows along the first axis at each node; NaN beside what is unknown
 * @param north how much the height grows along the second axis at each node
 */
record SurfaceMesh(Slice slice, Shares shares, float[] east, float[] north) {
    static SurfaceMesh of(Field field, AxisScale scale) {
        Shares shares = Shares.of(field, scale);
        double[] values = shares.values();
        for (int node = 0; node < values.length; node++) {
            // NaN stays NaN
            values[node] = Math.max(0, Math.min(1, values[node]));
        }
        int across = field.cells() + 1;
        float[] east = new float[values.length];
        float[] north = new float[values.length];
        for (int node = 0; node < values.length; node++) {
            east[node] = slope(values, node, node % across, across, 1);
            north[node] = slope(values, node, node / across, across, across);
        }
        return new SurfaceMesh(field.slice(), shares, east, north);
    }

    /** By the neighbours that there are. */
    private static float slope(double[] shares, int node, int k, int across, int stride) {
        int before = k > 0 && !Double.isNaN(shares[node - stride]) ? node - stride : node;
        int after = k < across - 1 && !Double.isNaN(shares[node + stride]) ? node + stride : node;
        int cells = Math.max(1, (after - before) / stride);
        return (float) (height(shares[after]) - height(shares[before])) * (across - 1) / (2 * cells);
    }

    int cells() {
        return shares.cells();
    }

    /** Where node {@code k} lies along its axis. */
    double along(int k) {
        return 2.0 * k / cells() - 1;
    }

    /** The height at a share of the scale. */
    static double height(double share) {
        return 2 * share - 1;
    }

    /** The height above or below a point of the floor; NaN where nothing is known. */
    double height(double u, double v) {
        return height(shares.at((u + 1) / 2 * cells(), (v + 1) / 2 * cells()));
    }

    /** The point of the floor for a position on the slice, {@code {u, v}}. */
    double[] floor(double[] t) {
        return new double[] {floor(slice.axis(0), t[0]), floor(slice.axis(1), t[1])};
    }

    private static double floor(Slice.Axis axis, double t) {
        return 2 * (t - axis.lower()) / axis.length() - 1;
    }
}
