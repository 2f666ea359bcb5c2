package zerograds.ui.model.series;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Many values over time as columns, at most {@value #COLUMNS} however long it grows: a column is the mean of as many
 * iterations as it takes, and when all are full, neighbours are merged. JavaFX thread only.
 */
public final class Strip {
    /** At most so many; even. */
    public static final int COLUMNS = 512;

    private final int rows;
    private float[] values;
    private final double[] x = new double[COLUMNS];
    private int columns;
    private long stride = 1;
    private long inNewest = 1;
    private float least = Float.POSITIVE_INFINITY;
    private float greatest = Float.NEGATIVE_INFINITY;

    Strip(int rows) {
        this.rows = rows;
        values = new float[16 * rows];
    }

    /** Adds to the newest column, or begins a new one. */
    void add(double x, IntToDoubleFunction column) {
        if (columns == 0 || inNewest == stride) {
            makeRoom();
            columns++;
            inNewest = 0;
        }
        int from = (columns - 1) * rows;
        for (int row = 0; row < rows; row++) {
            float value = (float) column.applyAsDouble(row);
            float mean = inNewest == 0 ? 0 : values[from + row];
            values[from + row] = mean + (value - mean) / (inNewest + 1);
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        this.x[columns - 1] = x;
        inNewest++;
    }

    private void makeRoom() {
        if (columns < COLUMNS) {
            if ((columns + 1) * rows > values.length) {
                values = Arrays.copyOf(values, Math.min(COLUMNS, 2 * (columns + 1)) * rows);
            }
            return;
        }
        columns /= 2;
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                int at = 2 * column * rows + row;
                values[column * rows + row] = 0.5f * (values[at] + values[at + rows]);
            }
            x[column] = x[2 * column + 1];
        }
        stride *= 2;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public float value(int row, int column) {
        return values[column * rows + row];
    }

    /** Where {@code column} ends. */
    public double x(int column) {
        return x[column];
    }

    /** The column in which {@code x} lies; the last if it lies beyond. */
    public int columnAt(double x) {
        int found = Arrays.binarySearch(this.x, 0, columns, x);
        return Math.min(columns - 1, found >= 0 ? found : -found - 1);
    }

    /** The least value that was ever added; +∞ without any. */
    public float least() {
        return least;
    }

    /** The greatest value that was ever added; −∞ without any. */
    public float greatest() {
        return greatest;
    }
}
