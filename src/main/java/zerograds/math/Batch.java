package zerograds.math;

import java.util.Arrays;

/**
 * A row-major batch of points: row {@code i} holds point {@code i}.
 *
 * <p>The array is shared, not copied: batches carry up to tens of millions of numbers between the optimizer, which owns
 * and refills them, and the evaluator, which reads them during one call. Not thread safe while it is being filled.
 *
 * @param rows the number of points
 * @param columns the dimension of a point
 * @param values the numbers, shape {@code [rows, columns]}
 */
public record Batch(int rows, int columns, double[] values) {
    /** @throws IllegalArgumentException if {@code values} does not hold {@code rows * columns} numbers */
    public Batch {
        if (rows < 0 || columns < 1 || values.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "batch of " + rows + " x " + columns + " cannot hold " + values.length + " numbers");
        }
    }

    /** A batch of zeros. */
    public static Batch zeros(int rows, int columns) {
        return new Batch(rows, columns, new double[Math.multiplyExact(rows, columns)]);
    }

    /** A copy of row {@code i}. */
    public Vec row(int i) {
        double[] row = new double[columns];
        System.arraycopy(values, i * columns, row, 0, columns);
        return Vec.of(row);
    }

    /** A copy of some rows, in this order. */
    public Batch select(int... chosen) {
        Batch selected = zeros(chosen.length, columns);
        for (int k = 0; k < chosen.length; k++) {
            System.arraycopy(values, chosen[k] * columns, selected.values, k * columns, columns);
        }
        return selected;
    }

    /** A copy that the owner's next refill does not touch. */
    public Batch copy() {
        return new Batch(rows, columns, values.clone());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Batch batch
                && batch.rows == rows
                && batch.columns == columns
                && Arrays.equals(batch.values, values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "batch of " + rows + " x " + columns;
    }
}
