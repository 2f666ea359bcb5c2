package zerograds.ui.model.verdict;

import java.util.Arrays;

/**
 * Medians of the latest values of something, of their older and of their newer half; what is not finite is left out. A value
 * costs no sorting: thousands come within a second. Not thread safe.
 */
final class SlidingMedians {
    private final double[] values;
    private final Ordered all;
    private final Ordered older;
    private final Ordered newer;
    private int size;

    /** @param most are kept */
    SlidingMedians(int most) {
        values = new double[most];
        all = new Ordered(most);
        older = new Ordered(most);
        newer = new Ordered(most);
    }

    void add(double value) {
        int half = size / 2;
        if (size == values.length) {
            all.remove(values[0]);
            (half == 0 ? newer : older).remove(values[0]);
            System.arraycopy(values, 1, values, 0, size - 1);
            size--;
            half = Math.max(0, half - 1);
        }
        values[size++] = value;
        all.add(value);
        newer.add(value);
        for (; half < size / 2; half++) {
            newer.remove(values[half]);
            older.add(values[half]);
        }
    }

    /** Of all that are kept; NaN if none is finite. */
    double all() {
        return all.median();
    }

    /** Of the first half, rounded down; NaN if there is nothing finite in it. */
    double older() {
        return older.median();
    }

    /** Of the second half; NaN if there is nothing finite in it. */
    double newer() {
        return newer.median();
    }

    /** Finite values in ascending order. */
    private static final class Ordered {
        private final double[] values;
        private int size;

        Ordered(int most) {
            values = new double[most];
        }

        void add(double value) {
            if (Double.isFinite(value)) {
                int found = Arrays.binarySearch(values, 0, size, value);
                int at = found < 0 ? -1 - found : found;
                System.arraycopy(values, at, values, at + 1, size - at);
                values[at] = value;
                size++;
            }
        }

        void remove(double value) {
            if (Double.isFinite(value)) {
                int at = Arrays.binarySearch(values, 0, size, value);
                System.arraycopy(values, at + 1, values, at, size - at - 1);
                size--;
            }
        }

        double median() {
            if (size == 0) {
                return Double.NaN;
            }
            double below = values[(size - 1) / 2];
            return below + ((size - 1) % 2) * 0.5 * (values[size / 2] - below);
        }
    }
}
