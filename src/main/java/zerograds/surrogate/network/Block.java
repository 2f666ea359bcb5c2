package zerograds.surrogate.network;

import zerograds.math.RandomStream;

/**
 * The first layer's weights of a few parameters' features, so few that they stay in the processor's cache from their
 * gradient over the step to the next product.
 *
 * @param first the first parameter
 * @param parameters how many
 * @param features their features, and a one for the bias in the layer's last block
 * @param weights shape {@code [features, outputs]}
 */
record Block(int first, int parameters, int features, Weights weights) {

    Block copy(boolean trainable) {
        return new Block(first, parameters, features, weights.copy(trainable));
    }

    /**
     * Fills the weights uniformly in ±{@code bound}, with the numbers that a matrix {@code [outputs, inputs]} would have
     * where an input is feature kind times dimension plus parameter.
     */
    void fillUniform(double bound, RandomStream random, PositionalEncoding encoding, int outputs) {
        int planes = encoding.planes();
        int inputs = planes * encoding.dimension();
        for (int plane = 0; plane < planes; plane++) {
            for (int j = 0; j < parameters; j++) {
                int to = (plane * parameters + j) * outputs;
                int input = plane * encoding.dimension() + first + j;
                for (int o = 0; o < outputs; o++) {
                    weights.values[to + o] = (float) (bound * (2 * random.uniform(0, o * inputs + input) - 1));
                }
            }
        }
        for (int at = planes * parameters * outputs; at < weights.values.length; at++) {
            int o = at % outputs;
            weights.values[at] = (float) (bound * (2 * random.uniform(1, o) - 1));
        }
    }
}
