package zerograds.forward.builtin.scene;

/**
 * A uniform cubic B-spline surface over [0, 1]², evaluated with its slopes at the centres of {@code size} × {@code size}
 * cells. Immutable and thread safe.
 */
final class BicubicSurface {
    /** Fewer do not make a cubic. */
    static final int LEAST_CONTROLS = 4;

    /** Receives a row of cells: heights and derivatives along x and y, each of shape {@code [size]}; to be read at once. */
    @FunctionalInterface
    interface Rows {
        void row(int row, float[] heights, float[] alongX, float[] alongY);
    }

    private final int controls;
    private final int size;
    private final int[] first;
    private final float[] basis;
    private final float[] slope;

    /** @param controls control points a side, at least {@link #LEAST_CONTROLS} */
    BicubicSurface(int controls, int size) {
        this.controls = controls;
        this.size = size;
        first = new int[size];
        basis = new float[4 * size];
        slope = new float[4 * size];
        int segments = controls - 3;
        for (int i = 0; i < size; i++) {
            double position = (i + 0.5) / size * segments;
            first[i] = Math.min(segments - 1, (int) position);
            double t = position - first[i];
            double s = 1 - t;
            set(
                    basis,
                    i,
                    s * s * s / 6,
                    (3 * t * t * t - 6 * t * t + 4) / 6,
                    (3 * s * s * s - 6 * s * s + 4) / 6,
                    t * t * t / 6);
            set(
                    slope,
                    i,
                    -0.5 * s * s * segments,
                    (1.5 * t * t - 2 * t) * segments,
                    (2 * s - 1.5 * s * s) * segments,
                    0.5 * t * t * segments);
        }
    }

    private static void set(float[] weights, int i, double a, double b, double c, double d) {
        weights[4 * i] = (float) a;
        weights[4 * i + 1] = (float) b;
        weights[4 * i + 2] = (float) c;
        weights[4 * i + 3] = (float) d;
    }

    /**
     * Evaluates all rows.
     *
     * @param heights of the control points, row by row, shape {@code [controls²]}
     */
    void visit(double[] heights, Rows rows) {
        float[] across = new float[controls];
        float[] acrossSlope = new float[controls];
        float[] height = new float[size];
        float[] alongX = new float[size];
        float[] alongY = new float[size];
        for (int row = 0; row < size; row++) {
            for (int c = 0; c < controls; c++) {
                across[c] = 0;
                acrossSlope[c] = 0;
                for (int k = 0; k < 4; k++) {
                    float control = (float) heights[(first[row] + k) * controls + c];
                    across[c] += basis[4 * row + k] * control;
                    acrossSlope[c] += slope[4 * row + k] * control;
                }
            }
            for (int column = 0; column < size; column++) {
                int at = first[column];
                height[column] = sum(basis, column, across, at);
                alongX[column] = sum(slope, column, across, at);
                alongY[column] = sum(basis, column, acrossSlope, at);
            }
            rows.row(row, height, alongX, alongY);
        }
    }

    private static float sum(float[] weights, int i, float[] values, int at) {
        return weights[4 * i] * values[at]
                + weights[4 * i + 1] * values[at + 1]
                + weights[4 * i + 2] * values[at + 2]
                + weights[4 * i + 3] * values[at + 3];
    }
}
