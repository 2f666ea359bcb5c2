package zerograds.surrogate.jacobian;

import java.util.Arrays;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * Maps outputs to the columns of a table: only outputs whose response was ever not 0 have one, in the order of their
 * first appearance. Not thread safe.
 */
final class Columns implements Stateful {
    private final int[] columnOf;
    private final int[] outputOf;
    private int count;

    Columns(int outputs) {
        columnOf = new int[outputs];
        Arrays.fill(columnOf, -1);
        outputOf = new int[outputs];
    }

    @Override
    public void fields(Fields fields) {
        fields.fill(columnOf);
        fields.fill(outputOf);
        count = fields.count(count);
    }

    int outputs() {
        return columnOf.length;
    }

    int count() {
        return count;
    }

    /**
     * Gives a column to every output that is not 0 in one of the rows.
     *
     * @param values shape {@code [rows, outputs]}
     * @return whether there are new ones
     */
    boolean admit(int rows, float[] values) {
        int before = count;
        for (int row = 0; row < rows; row++) {
            int at = row * columnOf.length;
            for (int p = 0; p < columnOf.length; p++) {
                if (values[at + p] != 0 && columnOf[p] < 0) {
                    columnOf[p] = count;
                    outputOf[count++] = p;
                }
            }
        }
        return count > before;
    }

    /** From shape {@code [rows, outputs]} to shape {@code [rows, count]}. */
    float[] gather(int rows, float[] values) {
        float[] gathered = new float[rows * count];
        for (int row = 0; row < rows; row++) {
            int from = row * columnOf.length;
            int to = row * count;
            for (int c = 0; c < count; c++) {
                gathered[to + c] = values[from + outputOf[c]];
            }
        }
        return gathered;
    }

    /** From shape {@code [rows, count]} to shape {@code [rows, outputs]}; 0 where there is no column. */
    void scatter(int rows, float[] gathered, float[] values) {
        Arrays.fill(values, 0);
        for (int row = 0; row < rows; row++) {
            int from = row * count;
            int to = row * columnOf.length;
            for (int c = 0; c < count; c++) {
                values[to + outputOf[c]] = gathered[from + c];
            }
        }
    }
}
