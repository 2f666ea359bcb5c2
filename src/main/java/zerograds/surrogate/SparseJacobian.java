package zerograds.surrogate;

import java.util.Arrays;

/**
 * The Jacobian A of the smoothed model, learned from mirrored pairs of signals, of which only what is significant counts:
 * it finds out which outputs each parameter touches and lets each parameter listen to those alone.
 *
 * <p>A pair at θ ± ε tells the odd response r = (R(θ + ε) − R(θ − ε)) / 2. Running means over about the last 33 batches
 * keep A_jp of ε_j r_p / σ² (Stein's identity) and V_p of r_p² / σ². An entry without relation has the standard error √(V_p
 * / N) for N pairs that count; with z = A_jp over it, the entry counts as A_jp · max(0, 1 − 2.75²/z²), the positive-part
 * estimate of James and Stein (1961).
 *
 * <p>The table has a row for each parameter and a column for each output that has ever answered to anything: an image's
 * background costs nothing. float32. Not thread safe, but a large table is worked on by several threads; results do not
 * depend on how many.
 */
public final class SparseJacobian {
    /** The largest table, in entries. */
    public static final long LARGEST = 200_000_000;

    private static final double LEAST_RATE = 0.03;
    private static final float SIGNIFICANT = 2.75f * 2.75f;
    private static final float TINY = 1e-30f;

    /** Entries that are worth a thread's while. */
    private static final int BLOCK = 1 << 18;

    /** Sums that run side by side, so that an addition need not wait for the last. */
    private static final int LANES = 64;

    private final int inputs;
    private final Workers workers;
    private final Columns columns;
    private float[] table = new float[0];
    private float[] power = new float[0];
    private float[] threshold = new float[0];
    private double squaredWeights;
    private long batches;

    /** A table of zeros. */
    public SparseJacobian(int inputs, int outputs) {
        this(inputs, new Columns(outputs));
    }

    private SparseJacobian(int inputs, Columns columns) {
        this.inputs = inputs;
        this.columns = columns;
        workers = new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** An independent copy. */
    public SparseJacobian copy() {
        SparseJacobian copy = new SparseJacobian(inputs, columns.copy());
        copy.table = table.clone();
        copy.power = power.clone();
        copy.threshold = threshold.clone();
        copy.squaredWeights = squaredWeights;
        copy.batches = batches;
        return copy;
    }

    public int inputs() {
        return inputs;
    }

    public int outputs() {
        return columns.outputs();
    }

    /** How much memory a copy takes. */
    public long bytes() {
        return (long) Float.BYTES * (table.length + power.length + threshold.length);
    }

    /**
     * Takes a batch of pairs.
     *
     * @param pairs how many, at least 1
     * @param offsets ε, shape {@code [pairs, n]}
     * @param responses r, shape {@code [pairs, P]}
     * @param locality σ of the offsets
     * @throws IllegalArgumentException if the table would have more than {@link #LARGEST} entries
     */
    public void add(int pairs, float[] offsets, float[] responses, double locality) {
        int before = columns.count();
        if (columns.admit(pairs, responses)) {
            grow(before);
        }
        int width = columns.count();
        float[] answers = columns.gather(pairs, responses);
        batches++;
        float rate = (float) Math.max(LEAST_RATE, 1.0 / batches);
        float scale = (float) (rate / (pairs * locality * locality));
        squaredWeights = (1 - rate) * (1 - rate) * squaredWeights + rate * rate / (double) pairs;
        judge(pairs, answers, rate, scale);
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
        if ((long) inputs * width > LARGEST) {
            throw new IllegalArgumentException("the Jacobian of " + width + " outputs with respect to " + inputs
                    + " parameters would have " + (long) inputs * width + " entries, but at most " + LARGEST
                    + " are possible: choose the network as surrogate");
        }
        float[] wider = new float[inputs * width];
        for (int j = 0; j < inputs; j++) {
            System.arraycopy(table, j * before, wider, j * width, before);
        }
        table = wider;
        power = Arrays.copyOf(power, width);
        threshold = Arrays.copyOf(threshold, width);
    }

    /** Updates V_p and what is significant. */
    private void judge(int pairs, float[] answers, float rate, float scale) {
        int width = columns.count();
        for (int p = 0; p < width; p++) {
            power[p] *= 1 - rate;
        }
        for (int pair = 0; pair < pairs; pair++) {
            int at = pair * width;
            for (int p = 0; p < width; p++) {
                power[p] += scale * answers[at + p] * answers[at + p];
            }
        }
        float variance = (float) (SIGNIFICANT * squaredWeights);
        for (int p = 0; p < width; p++) {
            threshold[p] = variance * power[p] + TINY;
        }
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

    /**
     * The loss's gradient, Σ_p A_jp ∂loss/∂R_p over the significant entries.
     *
     * @param sensitivity ∂loss/∂R, shape {@code [P]}
     * @param gradient receives it, shape {@code [n]}
     */
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

    /** Σ_p A_jp² over the significant entries: the diagonal of A·Aᵀ, shape {@code [n]}. */
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

    /**
     * Σ_j A_jp ε_j over the significant entries: the odd responses it expects.
     *
     * @param offsets shape {@code [pairs, n]}
     * @param responses receives them, shape {@code [pairs, P]}
     */
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
        int at = j * row.length;
        for (int p = 0; p < row.length; p++) {
            float entry = table[at + p];
            row[p] = entry * Math.max(0, 1 - threshold[p] / (entry * entry + TINY));
        }
    }
}
