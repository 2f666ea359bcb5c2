package zerograds.surrogate.network;

import org.bytedeco.javacpp.FloatPointer;
import zerograds.math.RandomStream;
import zerograds.state.Fields;
import zerograds.state.Stateful;
import zerograds.surrogate.blas.Blas;
import zerograds.surrogate.blas.NativeFloats;

/**
 * The layers after the first, small enough for one thread: {@code y = rectify(x · W + b)} each.
 *
 * <p>A hidden layer's output has rows one longer than it has units, with a one at the end, and W has the bias as its last row:
 * so products carry the bias along. Weights of all layers lie in one array.
 */
final class Head implements Stateful {
    private final int width;
    private final int stride;
    private final int layers;
    private final float outputSlope;
    private final Weights weights;
    private final NativeFloats values;
    private final NativeFloats gradient;
    private final float[] heapGradient;
    private final float[][] activations;
    private final NativeFloats[] nativeActivations;
    private NativeFloats delta = new NativeFloats(0);
    private NativeFloats nextDelta = new NativeFloats(0);
    private float[] heapDelta = new float[0];

    Head(Architecture architecture, RandomStream random) {
        this(architecture, new Weights(Math.toIntExact(architecture.headWeights())));
        for (int l = 0; l < layers; l++) {
            fillUniform(weights.values, offset(l), width, outputs(l), random, l);
        }
        upload();
    }

    private Head(Architecture architecture, Weights weights) {
        width = architecture.width();
        stride = width + 1;
        layers = architecture.depth();
        outputSlope = architecture.outputActivation() ? Architecture.SLOPE : 1;
        this.weights = weights;
        int size = weights.values.length;
        values = new NativeFloats(size);
        gradient = new NativeFloats(size);
        heapGradient = new float[size];
        activations = new float[layers + 1][0];
        nativeActivations = new NativeFloats[layers + 1];
        upload();
    }

    /** Fills the weights and the bias of one layer uniformly in ±1/√width, which is PyTorch's default. */
    static void fillUniform(float[] values, int from, int width, int outputs, RandomStream random, int layer) {
        double bound = 1 / Math.sqrt(width);
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < width; i++) {
                values[from + i * outputs + o] =
                        (float) (bound * (2 * random.uniform(2L * layer + 2, o * width + i) - 1));
            }
            values[from + width * outputs + o] = (float) (bound * (2 * random.uniform(2L * layer + 3, o) - 1));
        }
    }

    Head copy(Architecture architecture, boolean trainable) {
        return new Head(architecture, weights.copy(trainable));
    }

    @Override
    public void fields(Fields fields) {
        weights.fields(fields);
        upload();
    }

    private int outputs(int layer) {
        return layer == layers - 1 ? 1 : width;
    }

    /** The distance of the rows of what goes into {@code layer}; the network's output is that of the layer after the last. */
    private int strideInto(int layer) {
        return layer == layers ? 1 : stride;
    }

    private int offset(int layer) {
        return layer * stride * width;
    }

    /** Scales the last layer, and nothing of what Adam remembers: its steps keep their size. */
    void rescale(float gain, float offset) {
        float[] all = weights.values;
        for (int i = offset(layers - 1); i < all.length; i++) {
            all[i] *= gain;
        }
        all[all.length - 1] += offset;
        upload();
    }

    private void upload() {
        values.put(0, weights.values, 0, weights.values.length);
    }

    void reserve(int rows) {
        if (activations[layers].length >= rows) {
            return;
        }
        for (int l = 0; l <= layers; l++) {
            activations[l] = new float[rows * strideInto(l)];
            nativeActivations[l] = new NativeFloats(rows * strideInto(l));
            for (int at = width; l < layers && at < activations[l].length; at += stride) {
                activations[l][at] = 1;
            }
            nativeActivations[l].put(0, activations[l], 0, activations[l].length);
        }
        delta = new NativeFloats(rows * stride);
        nextDelta = new NativeFloats(rows * stride);
        heapDelta = new float[rows * stride];
    }

    /** Where the first layer's products go, shape {@code [rows, width + 1]}. */
    float[] input() {
        return activations[0];
    }

    /** Where the loss' slopes with respect to the predictions go. */
    float[] slopes() {
        return heapDelta;
    }

    /** The predictions, at least {@code rows}, from the first layer's products. */
    float[] forward(int rows) {
        rectify(0, rows, Architecture.SLOPE);
        for (int l = 0; l < layers; l++) {
            FloatPointer y = nativeActivations[l + 1].at(0);
            FloatPointer x = nativeActivations[l].at(0);
            int outputs = outputs(l);
            Blas.multiply(rows, outputs, stride, x, stride, values.at(offset(l)), outputs, 0, y, strideInto(l + 1));
            nativeActivations[l + 1].get(0, activations[l + 1], 0, rows * strideInto(l + 1));
            if (l < layers - 1) {
                rectify(l + 1, rows, Architecture.SLOPE);
            } else {
                Rectifier.apply(activations[layers], rows, outputSlope);
            }
        }
        return activations[layers];
    }

    private void rectify(int layer, int rows, float slope) {
        Rectifier.apply(activations[layer], rows * stride, slope);
        nativeActivations[layer].put(0, activations[layer], 0, rows * stride);
    }

    /** Carries {@link #slopes} down to the first layer's products; rows of the result are {@code width + 1} apart. */
    FloatPointer backward(int rows, boolean withWeights) {
        for (int l = layers; l >= 0; l--) {
            int size = rows * strideInto(l);
            Rectifier.pullBack(activations[l], size, l == layers ? outputSlope : Architecture.SLOPE, heapDelta);
            delta.put(0, heapDelta, 0, size);
            if (l > 0) {
                intoLayer(l - 1, rows, withWeights);
            }
        }
        return delta.at(0);
    }

    private void intoLayer(int layer, int rows, boolean withWeights) {
        int outputs = outputs(layer);
        int deltaStride = strideInto(layer + 1);
        FloatPointer d = delta.at(0);
        if (withWeights) {
            FloatPointer x = nativeActivations[layer].at(0);
            FloatPointer g = gradient.at(offset(layer));
            Blas.transposedMultiply(stride, outputs, rows, x, stride, d, deltaStride, 0, g, outputs);
        }
        FloatPointer w = values.at(offset(layer));
        Blas.multiplyTransposed(rows, width, outputs, d, deltaStride, w, outputs, nextDelta.at(0), stride);
        nextDelta.get(0, heapDelta, 0, rows * stride);
    }

    /** One step of Adam down the gradient that {@link #backward} left. */
    void descend(float rate, float correction) {
        gradient.get(0, heapGradient, 0, heapGradient.length);
        weights.adam(heapGradient, rate, correction);
        upload();
    }
}
