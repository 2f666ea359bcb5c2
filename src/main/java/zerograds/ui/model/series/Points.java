package zerograds.ui.model.series;

/** A curve as points from left to right; NaN in y is a gap. */
public interface Points {
    int size();

    /** Never NaN, never less than that of the point before. */
    double x(int i);

    double y(int i);

    /** The last finite y; NaN if there is none. */
    default double last() {
        for (int i = size() - 1; i >= 0; i--) {
            if (Double.isFinite(y(i))) {
                return y(i);
            }
        }
        return Double.NaN;
    }

    /** The point nearest to {@code x}; −1 if there are no points. */
    default int nearest(double x) {
        int low = 0;
        int high = size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x(middle) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean before = low > 0 && x - x(low - 1) < x(low) - x;
        return before ? low - 1 : Math.min(low, size() - 1);
    }

    /** Points in arrays, which must not change afterwards. */
    static Points of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "x and y must have the same length, but got " + x.length + " and " + y.length);
        }
        return new Points() {
            @Override
            public int size() {
                return x.length;
            }

            @Override
            public double x(int i) {
                return x[i];
            }

            @Override
            public double y(int i) {
                return y[i];
            }
        };
    }
}
