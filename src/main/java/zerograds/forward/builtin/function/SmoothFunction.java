package zerograds.forward.builtin.function;

/** A function of n numbers with its exact gradient, for problems whose answer is known. Pure and thread safe. */
interface SmoothFunction {
    /** The function at {@code x}, shape {@code [n]}. */
    double value(double[] x);

    /**
     * The function and its gradient at {@code x}.
     *
     * @param gradient receives ∂f/∂x, shape {@code [n]}
     * @return the function at {@code x}
     */
    double gradient(double[] x, double[] gradient);
}
