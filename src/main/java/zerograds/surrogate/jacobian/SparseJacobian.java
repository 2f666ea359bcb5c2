package zerograds.surrogate.jacobian;

import zerograds.state.Stateful;

/**
 * The Jacobian A of the smoothed model, learned from mirrored pairs of signals, of which only what is significant counts:
 * it finds out which outputs each parameter touches and lets each parameter listen to those alone.
 *
 * <p>A pair at θ ± ε tells the odd response r = (R(θ + ε) − R(θ − ε)) / 2. Running means over about the last 33 batches
 * keep A_jp of ε_j r_p / σ² (Stein's identity), and {@link Significance} says how much of an entry counts.
 *
 * <p>float32. Not thread safe, but large ones are worked on by several threads; results do not depend on how many.
 */
public sealed interface SparseJacobian extends Stateful permits JacobianTable, JacobianLists {
    /** The largest table, in entries; beyond, entries are kept only where a relation was found. */
    long LARGEST_TABLE = 200_000_000;

    /** The most entries that are searched for relations. */
    long LARGEST = 100_000_000_000L;

    /** The most parameters, and the most outputs. */
    int LARGEST_SIDE = 10_000_000;

    /** Whether there can be one of this size. */
    static boolean fits(int inputs, int outputs) {
        return (long) inputs * outputs <= LARGEST && Math.max(inputs, outputs) <= LARGEST_SIDE;
    }

    /**
     * One without relations, of the form that suits its size.
     *
     * @throws IllegalArgumentException if its size does not fit
     */
    static SparseJacobian of(int inputs, int outputs) {
        return (long) inputs * outputs <= LARGEST_TABLE
                ? new JacobianTable(inputs, outputs)
                : new JacobianLists(inputs, outputs);
    }

    /** How many outputs the model has, P. */
    int outputs();

    /**
     * Takes a batch of pairs.
     *
     * @param pairs how many, at least 1
     * @param offsets ε, shape {@code [pairs, n]}
     * @param responses r, shape {@code [pairs, P]}
     * @param locality σ of the offsets
     */
    void add(int pairs, float[] offsets, float[] responses, double locality);

    /** Whether it has looked through all parameters and found hardly any that touches an output: then it leads nowhere. */
    boolean isBarren();

    /**
     * The loss's gradient, Σ_p A_jp ∂loss/∂R_p over the significant entries.
     *
     * @param sensitivity ∂loss/∂R, shape {@code [P]}
     * @param gradient receives it, shape {@code [n]}
     */
    void gradient(float[] sensitivity, double[] gradient);

    /** Σ_p A_jp² over the significant entries: the diagonal of A·Aᵀ, shape {@code [n]}. */
    void squares(double[] squares);

    /**
     * Σ_j A_jp ε_j over the significant entries: the odd responses it expects.
     *
     * @param offsets shape {@code [pairs, n]}
     * @param responses receives them, shape {@code [pairs, P]}
     */
    void predict(int pairs, float[] offsets, float[] responses);
}
