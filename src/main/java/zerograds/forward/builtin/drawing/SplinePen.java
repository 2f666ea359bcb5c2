package zerograds.forward.builtin.drawing;

/**
 * Draws a uniform cubic B-spline that begins and ends at its outermost control points, without anti-aliasing: a pixel is
 * white if its centre is within the pen's radius of a point of the curve. For one thread.
 *
 * @param raster it draws on
 * @param radius of the pen, pixels
 */
record SplinePen(Raster raster, double radius) {
    private static final int LEAST_STEPS = 12;
    private static final int MOST_STEPS = 200;

    /**
     * Draws a curve.
     *
     * @param x of its control points, pixels from the top left
     * @param y of its control points
     */
    void draw(double[] x, double[] y) {
        for (int span = -2; span < x.length - 1; span++) {
            int steps = steps(x, y, span);
            for (int step = 0; step < steps; step++) {
                double t = (double) step / steps;
                raster.fillDisc(at(x, span, t), at(y, span, t), radius, 1);
            }
        }
    }

    /** One for each pixel of the way along a span's control points, so that a long stroke does not fall into dots. */
    private static int steps(double[] x, double[] y, int span) {
        double length = 0;
        for (int i = span; i < span + 3; i++) {
            int from = inside(i, x);
            int to = inside(i + 1, x);
            length += Math.hypot(x[to] - x[from], y[to] - y[from]);
        }
        return (int) Math.min(MOST_STEPS, Math.max(LEAST_STEPS, Math.ceil(length)));
    }

    private static int inside(int index, double[] values) {
        return Math.max(0, Math.min(values.length - 1, index));
    }

    /** A coordinate within a span; control points beyond the ends are those at the ends. */
    private static double at(double[] values, int span, double t) {
        double s = 1 - t;
        double[] weights = {
            s * s * s, 3 * t * t * t - 6 * t * t + 4, 3 * s * s * s - 6 * s * s + 4, t * t * t,
        };
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] / 6 * values[inside(span + i, values)];
        }
        return sum;
    }
}
