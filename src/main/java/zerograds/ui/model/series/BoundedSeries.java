package zerograds.ui.model.series;

import java.util.Arrays;

/**
 * A curve that never takes more room than {@value #BUCKETS} buckets, however long it grows: each bucket keeps its least
 * and its greatest point, and when all are full, neighbours are merged. Extremes are never lost. JavaFX thread only.
 */
public final class BoundedSeries implements Points {
    /** At most so many; even. */
    public static final int BUCKETS = 4096;

    private double[] x = new double[64];
    private double[] y = new double[64];
    private int size;
    private double last = Double.NaN;
    /** How many added points a bucket takes, and how many the newest has. */
    private long stride = 1;

    private long inNewest;

    /**
     * Adds a point to the right.
     *
     * @param y NaN for a gap; infinite counts as NaN
     */
    public void add(double x, double y) {
        double value = Double.isFinite(y) ? y : Double.NaN;
        last = Double.isFinite(y) ? y : last;
        if (stride == 1) {
            append(x, value);
            if (size == BUCKETS) {
                stride = 2;
                inNewest = 2;
            }
            return;
        }
        if (inNewest == stride) {
            makeRoom();
            append(x, value);
            append(x, value);
            inNewest = 1;
        } else {
            mergeIntoNewest(x, value);
            inNewest++;
        }
    }

    private void append(double x, double y) {
        if (size == this.x.length) {
            this.x = Arrays.copyOf(this.x, 2 * size);
            this.y = Arrays.copyOf(this.y, 2 * size);
        }
        this.x[size] = x;
        this.y[size] = y;
        size++;
    }

    private void mergeIntoNewest(double x, double y) {
        double[] xs = {this.x[size - 2], this.x[size - 1], x};
        double[] ys = {this.y[size - 2], this.y[size - 1], y};
        store(size - 2, xs, ys);
    }

    private void makeRoom() {
        if (size < 2 * BUCKETS) {
            return;
        }
        for (int i = 0; i < size; i += 4) {
            store(i / 2, Arrays.copyOfRange(x, i, i + 4), Arrays.copyOfRange(y, i, i + 4));
        }
        size /= 2;
        stride *= 2;
    }

    /** Keeps the least and the greatest of a few points, in their order. */
    private void store(int at, double[] xs, double[] ys) {
        int least = 0;
        int greatest = ys.length - 1;
        for (int i = 0; i < ys.length; i++) {
            least = Double.isNaN(ys[least]) || ys[i] < ys[least] ? i : least;
            greatest = Double.isNaN(ys[greatest]) || ys[i] > ys[greatest] ? i : greatest;
        }
        int first = Math.min(least, greatest);
        int second = Math.max(least, greatest);
        x[at] = xs[first];
        y[at] = ys[first];
        x[at + 1] = xs[second];
        y[at + 1] = ys[second];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double x(int i) {
        return x[i];
    }

    @Override
    public double y(int i) {
        return y[i];
    }

    @Override
    public double last() {
        return last;
    }
}
