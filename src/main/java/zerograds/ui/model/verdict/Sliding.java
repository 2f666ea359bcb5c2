package zerograds.ui.model.verdict;

/** A sliding window over a series: its latest values, oldest first. Not thread safe. */
final class Sliding {
    private final double[] values;
    private int size;

    /** @param most are kept */
    Sliding(int most) {
        values = new double[most];
    }

    void add(double value) {
        if (size == values.length) {
            System.arraycopy(values, 1, values, 0, size - 1);
            size--;
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == values.length;
    }

    double first() {
        return size == 0 ? Double.NaN : values[0];
    }

    double last() {
        return size == 0 ? Double.NaN : values[size - 1];
    }

    double sum() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** The least of the latest {@code count}; NaN if there is none, or one is. */
    double least(int count) {
        double least = last();
        for (int i = Math.max(0, size - count); i < size; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }

    /** The greatest of the latest {@code count}; NaN if there is none, or one is. */
    double most(int count) {
        double most = last();
        for (int i = Math.max(0, size - count); i < size; i++) {
            most = Math.max(most, values[i]);
        }
        return most;
    }
}
