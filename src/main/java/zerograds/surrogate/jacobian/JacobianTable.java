package zerograds.surrogate.jacobian;

import zerograds.state.Fields;
import zerograds.surrogate.blas.Workers;

/**
 * A sparse Jacobian in a table with a row for each parameter and a column for each output that has ever answered to anything:
 * an image's background costs nothing.
 */
public final class JacobianTable implements SparseJacobian {
    /** Entries that are worth a thread's while. */
    private static final int BLOCK = 1 << 18;

    /** Sums that run side by side, so that an addition need not wait for the last. */
    private static final int LANES = 64;

    private final int inputs;
    private final Workers workers;
    private final Columns columns;
    private final Significance significance;
    private float[] table = new float[0];

    /**
     * A table of zeros.
     *
     * @throws IllegalArgumentException if it could have more than {@link #LARGEST_TABLE} entries
     */
    public JacobianTable(int inputs, int outputs) {
        if ((long) inputs * outputs > LARGEST_TABLE) {
            throw new IllegalArgumentException("the Jacobian of " + outputs + " outputs with respect to " + inputs
                    + " parameters has " + (long) inputs * outputs + " entries, but a table at most " + LARGEST_TABLE);
        }
        this.inputs = inputs;
        columns = new Columns(outputs);
        significance = new Significance(0);
        workers = new Workers(Runtime.getRuntime().availableProcessors());
    }

    @Override
    public void fields(Fields fields) {
        columns.fields(fields);
        significance.fields(fields);
        table = fields.floats(table);
    }

    @Override
    public int outputs() {
        return columns.outputs();
    }

    @Override
    public void add(int pairs, float[] offsets, float[] responses, double locality) {
        int before = columns.count();
        if (columns.admit(pairs, responses)) {
            grow(before);
        }
        int width = columns.count();
        float[] answers = columns.gather(pairs, responses);
        float rate = significance.add(pairs, answers, locality);
        float scale = (float) (rate / (pairs * locality * locality));
        forEachBlock((first, end) -> {
            for (int j = first; j < end; j++) {
                int at = j * width;
                for (int p = at; p < at + width; p++) {
                    table[p] *= 1 - rate;
                }
                for (int pair = 0; pair < pairs; pair++) {
                    addScaled(scale * offsets[pair * inputs + j], answers, pair * width, table, at, width);
                }
            }
        });
    }

    private void grow(int before) {
        int width = columns.count();
        float[] wider = new float[inputs * width];
        for (int j = 0; j < inputs; j++) {
            System.arraycopy(table, j * before, wider, j * width, before);
        }
        table = wider;
        significance.widen(width);
    }

    /** Shares the rows among the threads, in blocks that are worth it. */
    private void forEachBlock(Rows work) {
        int rows = Math.max(1, BLOCK / Math.max(1, columns.count()));
        int blocks = (inputs + rows - 1) / rows;
        workers.forEach(blocks, block -> work.accept(block * rows, Math.min(inputs, (block + 1) * rows)));
    }

    /** Work on rows {@code first} … {@code end − 1}. */
    private interface Rows {
        void accept(int first, int end);
    }

    private static void addScaled(float factor, float[] source, int from, float[] target, int to, int count) {
        for (int p = 0; p < count; p++) {
            target[to + p] += factor * source[from + p];
        }
    }

    /** Never: a table has all entries from the start. */
    @Override
    public boolean isBarren() {
        return false;
    }

    @Override
    public void gradient(float[] sensitivity, double[] gradient) {
        float[] slopes = columns.gather(1, sensitivity);
        forEachBlock((first, end) -> {
            float[] row = new float[slopes.length];
            for (int j = first; j < end; j++) {
                shrink(j, row);
                gradient[j] = dot(row, slopes);
            }
        });
    }

    @Override
    public void squares(double[] squares) {
        forEachBlock((first, end) -> {
            float[] row = new float[columns.count()];
            for (int j = first; j < end; j++) {
                shrink(j, row);
                squares[j] = dot(row, row);
            }
        });
    }

    private static double dot(float[] one, float[] other) {
        float[] lanes = new float[LANES];
        int even = one.length - one.length % LANES;
        for (int p = 0; p < even; p += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                lanes[lane] += one[p + lane] * other[p + lane];
            }
        }
        double sum = 0;
        for (int p = even; p < one.length; p++) {
            sum += one[p] * other[p];
        }
        for (float lane : lanes) {
            sum += lane;
        }
        return sum;
    }

    @Override
    public void predict(int pairs, float[] offsets, float[] responses) {
        int width = columns.count();
        float[] expected = new float[pairs * width];
        float[] row = new float[width];
        for (int j = 0; j < inputs; j++) {
            shrink(j, row);
            for (int pair = 0; pair < pairs; pair++) {
                addScaled(offsets[pair * inputs + j], row, 0, expected, pair * width, width);
            }
        }
        columns.scatter(pairs, expected, responses);
    }

    /** Leaves row {@code j}, of which only what is significant counts, in {@code row}. */
    private void shrink(int j, float[] row) {
        significance.counted(table, j * row.length, row);
    }
}
