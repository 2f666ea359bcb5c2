package zerograds.surrogate.network;

/**
 * The shape of a multilayer perceptron.
 *
 * @param depth hidden layers
 * @param width units in each
 * @param bands m of the positional encoding [x, sin 2^k x, cos 2^k x], k = 0 … m − 1; 0 for none
 * @param outputActivation whether the output passes the leaky rectifier too, as in the reference
 */
public record Architecture(int depth, int width, int bands, boolean outputActivation) {
    /** The slope of the leaky rectifier for negative numbers. */
    static final float SLOPE = 0.01f;

    /** @throws IllegalArgumentException if {@code depth} or {@code width} is below 1 or {@code bands} is negative */
    public Architecture {
        if (depth < 1 || width < 1 || bands < 0) {
            throw new IllegalArgumentException("a network needs depth >= 1, width >= 1 and bands >= 0, but got " + depth
                    + ", " + width + ", " + bands);
        }
    }

    /** The number of weights and biases for points of dimension {@code n}. */
    public long weights(int n) {
        long inputs = (2L * bands + 1) * n;
        return (inputs + 1) * width + headWeights();
    }

    /** The number of weights and biases after the first layer. */
    public long headWeights() {
        return (depth - 1L) * (width + 1L) * width + width + 1;
    }
}
