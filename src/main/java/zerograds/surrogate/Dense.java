package zerograds.surrogate;

import zerograds.math.RandomStream;

/**
 * One fully connected layer with its gradient and its Adam moments: {@code y = x · Wᵀ + b}.
 *
 * <p>W has shape {@code [outputs, inputs]}, as in PyTorch.
 */
final class Dense {
    final int inputs;
    final int outputs;
    final Tensor weights;
    final Tensor bias;

    /** Weights and biases uniform in ±1/√inputs: PyTorch's default for a linear layer. */
    Dense(int inputs, int outputs, RandomStream random, int layer) {
        this.inputs = inputs;
        this.outputs = outputs;
        weights = new Tensor(inputs * outputs);
        bias = new Tensor(outputs);
        double bound = 1 / Math.sqrt(inputs);
        weights.fillUniform(bound, random, 2L * layer);
        bias.fillUniform(bound, random, 2L * layer + 1);
    }

    private Dense(Dense other) {
        inputs = other.inputs;
        outputs = other.outputs;
        weights = other.weights.copy();
        bias = other.bias.copy();
    }

    Dense copy() {
        return new Dense(this);
    }

    /**
     * {@code y = rectify(x · Wᵀ + b)}.
     *
     * @param x shape {@code [rows, inputs]}
     * @param slope of the leaky rectifier; 1 for none
     * @param y shape {@code [rows, outputs]}
     */
    void forward(float[] x, int rows, float slope, float[] y) {
        Blas.multiplyTransposed(rows, outputs, inputs, x, weights.values, y);
        float[] b = bias.values;
        for (int row = 0; row < rows; row++) {
            int at = row * outputs;
            for (int j = 0; j < outputs; j++) {
                float z = y[at + j] + b[j];
                y[at + j] = Math.max(z, slope * z);
            }
        }
    }

    /**
     * Turns ∂/∂y into ∂/∂(x · Wᵀ + b), in place. The sign of y tells the side of the rectifier, for its slope is positive.
     */
    void throughRectifier(float[] y, int rows, float slope, float[] delta) {
        int size = rows * outputs;
        for (int i = 0; i < size; i++) {
            delta[i] *= y[i] > 0 ? 1 : slope;
        }
    }

    /** Sets the gradients of the weights from {@code delta}, shape {@code [rows, outputs]}, and the layer's input. */
    void weightGradients(float[] x, float[] delta, int rows) {
        Blas.transposedMultiply(outputs, inputs, rows, delta, x, weights.gradient);
        float[] sum = bias.gradient;
        for (int j = 0; j < outputs; j++) {
            sum[j] = delta[j];
        }
        for (int row = 1; row < rows; row++) {
            int at = row * outputs;
            for (int j = 0; j < outputs; j++) {
                sum[j] += delta[at + j];
            }
        }
    }

    /** Carries {@code delta} back to the layer's input, shape {@code [rows, inputs]}. */
    void inputGradients(float[] delta, int rows, float[] inputDelta) {
        Blas.multiply(rows, inputs, outputs, delta, weights.values, inputDelta);
    }
}
