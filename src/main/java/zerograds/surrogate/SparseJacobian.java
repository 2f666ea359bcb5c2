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
 * <p>The table is dense, float32, {@code [n, P]}. Not thread safe, but a large table is worked on by several threads; results
 * do not depend on how many.
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
    private final int outputs;
    private final float[] table;
    private final float[] power;
    private final float[] threshold;
    private final Workers workers;
    private double squaredWeights;
    private long batches;

    /**
     * A table of zeros.
     *
     * @throws IllegalArgumentException if it would have more than {@link #LARGEST} entries
     */
    public SparseJacobian(int inputs, int outputs) {
        this(inputs, outputs, new float[size(inputs, outputs)], new float[outputs], new float[outputs]);
    }

    private SparseJacobian(int inputs, int outputs, float[] table, float[] power, float[] threshold) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.table = table;
        this.power = power;
        this.threshold = threshold;
        workers = new Workers(Runtime.getRuntime().availableProcessors());
    }

    private static int size(int inputs, int outputs) {
        if ((long) inputs * outputs > LARGEST) {
            throw new IllegalArgumentException("the Jacobian of " + outputs + " outputs with respect to " + inputs
                    + " parameters would have " + (long) inputs * outputs + " entries, but at most " + LARGEST
                    + " are possible");
        }
        return inputs * outputs;
    }

    /** An independent copy. */
    public SparseJacobian copy() {
        SparseJacobian copy = new SparseJacobian(inputs, outputs, table.clone(), power.clone(), threshold.clone());
        copy.squaredWeights = squaredWeights;
        copy.batches = batches;
        return copy;
    }

    public int inputs() {
        return inputs;
    }

    public int outputs() {
        return outputs;
    }

    /**
     * Takes a batch of pairs.
     *
     * @param pairs how many, at least 1
     * @param offsets ε, shape {@code [pairs, n]}
     * @param responses r, shape {@code [pairs, P]}
     * @param locality σ of the offsets
     */
    public void add(int pairs, float[] offsets, float[] responses, double locality) {
        batches++;
        float rate = (float) Math.max(LEAST_RATE, 1.0 / batches);
        float scale = (float) (rate / (pairs * locality * locality));
        squaredWeights = (1 - rate) * (1 - rate) * squaredWeights + rate * rate / (double) pairs;
        for (int p = 0; p < outputs; p++) {
            power[p] *= 1 - rate;
        }
        for (int pair = 0; pair < pairs; pair++) {
            int at = pair * outputs;
            for (int p = 0; p < outputs; p++) {
                power[p] += scale * responses[at + p] * responses[at + p];
            }
        }
        float variance = (float) (SIGNIFICANT * squaredWeights);
        for (int p = 0; p < outputs; p++) {
            threshold[p] = variance * power[p] + TINY;
        }
        forEachBlock((first, end) -> {
            for (int j = first; j < end; j++) {
                int at = j * outputs;
                for (int p = at; p < at + outputs; p++) {
                    table[p] *= 1 - rate;
                }
                for (int pair = 0; pair < pairs; pair++) {
                    addScaled(scale * offsets[pair * inputs + j], responses, pair * outputs, table, at);
                }
            }
        });
    }

    /** Shares the rows among the threads, in blocks that are worth it. */
    private void forEachBlock(Rows work) {
        int rows = Math.max(1, BLOCK / outputs);
        int blocks = (inputs + rows - 1) / rows;
        workers.forEach(blocks, block -> work.accept(block * rows, Math.min(inputs, (block + 1) * rows)));
    }

    /** Work on rows {@code first} … {@code end − 1}. */
    private interface Rows {
        void accept(int first, int end);
    }

    private void addScaled(float factor, float[] source, int from, float[] target, int to) {
        for (int p = 0; p < outputs; p++) {
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
        forEachBlock((first, end) -> {
            float[] row = new float[outputs];
            for (int j = first; j < end; j++) {
                shrink(j, row);
                gradient[j] = dot(row, sensitivity);
            }
        });
    }

    /** Σ_p A_jp² over the significant entries: the diagonal of A·Aᵀ, shape {@code [n]}. */
    public void squares(double[] squares) {
        forEachBlock((first, end) -> {
            float[] row = new float[outputs];
            for (int j = first; j < end; j++) {
                shrink(j, row);
                squares[j] = dot(row, row);
            }
        });
    }

    private double dot(float[] one, float[] other) {
        float[] lanes = new float[LANES];
        int even = outputs - outputs % LANES;
        for (int p = 0; p < even; p += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                lanes[lane] += one[p + lane] * other[p + lane];
            }
        }
        double sum = 0;
        for (int p = even; p < outputs; p++) {
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
        Arrays.fill(responses, 0);
        float[] row = new float[outputs];
        for (int j = 0; j < inputs; j++) {
            shrink(j, row);
            for (int pair = 0; pair < pairs; pair++) {
                addScaled(offsets[pair * inputs + j], row, 0, responses, pair * outputs);
            }
        }
    }

    /** Leaves row {@code j}, of which only what is significant counts, in {@code row}. */
    private void shrink(int j, float[] row) {
        int at = j * outputs;
        for (int p = 0; p < outputs; p++) {
            float entry = table[at + p];
            row[p] = entry * Math.max(0, 1 - threshold[p] / (entry * entry + TINY));
        }
    }
}
