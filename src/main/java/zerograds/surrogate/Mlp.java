package zerograds.surrogate;

import java.util.Arrays;
import zerograds.math.Batch;
import zerograds.math.RandomStream;

/**
 * The paper's surrogate: a multilayer perceptron with leaky rectifiers, trained by Adam (ZeroGrads, section 4.3 and the
 * authors' code), with hand-written forward, backward and input gradient.
 *
 * <p>float32 inside; workspaces are kept from call to call. Not thread safe.
 */
public final class Mlp implements Surrogate {
    private static final int WEIGHTS_STREAM = 10;

    private final Architecture architecture;
    private final Encoding encoding;
    private final int dimension;
    private final Dense[] layers;
    private final float[][] activations;
    private float[] features = new float[0];
    private float[] delta = new float[0];
    private float[] nextDelta = new float[0];
    private float[] featureGradient = new float[0];
    private long steps;

    /**
     * A network with fresh weights. The first one in a process loads the native matrix library, which takes a second or two.
     *
     * @param normalisation of the points, of dimension n
     * @param seed of the weights
     * @throws IllegalArgumentException if the first layer alone would not fit into an array
     */
    public Mlp(Architecture architecture, Normalisation normalisation, long seed) {
        this(architecture, normalisation, new Encoding(normalisation, architecture.bands()), seed);
    }

    private Mlp(Architecture architecture, Normalisation normalisation, Encoding encoding, long seed) {
        Blas.load();
        this.architecture = architecture;
        this.encoding = encoding;
        this.dimension = normalisation.centre().size();
        long largest = (long) encoding.size() * architecture.width();
        if (largest > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the network's first layer would have " + largest
                    + " weights, but at most " + (Integer.MAX_VALUE - 8) + " are possible");
        }
        RandomStream random = new RandomStream(seed, WEIGHTS_STREAM);
        layers = new Dense[architecture.depth() + 1];
        int inputs = encoding.size();
        for (int l = 0; l < layers.length; l++) {
            int outputs = l == layers.length - 1 ? 1 : architecture.width();
            layers[l] = new Dense(inputs, outputs, random, l);
            inputs = outputs;
        }
        activations = new float[layers.length][0];
    }

    private Mlp(Mlp other) {
        architecture = other.architecture;
        encoding = other.encoding;
        dimension = other.dimension;
        layers = Arrays.stream(other.layers).map(Dense::copy).toArray(Dense[]::new);
        activations = new float[layers.length][0];
        steps = other.steps;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public long weights() {
        return architecture.weights(dimension);
    }

    @Override
    public Mlp copy() {
        return new Mlp(this);
    }

    @Override
    public double fit(Batch sites, double[] targets, Fit fit) {
        int rows = sites.rows();
        reserve(rows);
        encoding.encode(sites.values(), rows, features);
        double firstLoss = Double.NaN;
        for (int step = 0; step < fit.steps(); step++) {
            float[] predictions = forward(rows);
            double loss = fit.loss(predictions, targets, delta);
            if (step == 0) {
                firstLoss = loss;
            }
            backward(rows, true);
            steps++;
            for (Dense layer : layers) {
                layer.weights.adam(fit.learningRate(), steps);
                layer.bias.adam(fit.learningRate(), steps);
            }
        }
        return firstLoss;
    }

    @Override
    public void values(Batch points, double[] values) {
        reserve(points.rows());
        encoding.encode(points.values(), points.rows(), features);
        float[] predictions = forward(points.rows());
        for (int i = 0; i < points.rows(); i++) {
            values[i] = predictions[i];
        }
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
        reserve(1);
        encoding.encode(theta, 1, features);
        double value = forward(1)[0];
        delta[0] = 1;
        backward(1, false);
        if (featureGradient.length < encoding.size()) {
            featureGradient = new float[encoding.size()];
        }
        layers[0].inputGradients(delta, 1, featureGradient);
        encoding.pullBack(features, featureGradient, gradient);
        return value;
    }

    private float[] forward(int rows) {
        float[] input = features;
        for (int l = 0; l < layers.length; l++) {
            layers[l].forward(input, rows, slope(l), activations[l]);
            input = activations[l];
        }
        return input;
    }

    /** Carries the slopes in {@code delta} down to the first layer, whose own delta it leaves there. */
    private void backward(int rows, boolean withWeights) {
        for (int l = layers.length - 1; l >= 0; l--) {
            layers[l].throughRectifier(activations[l], rows, slope(l), delta);
            if (withWeights) {
                layers[l].weightGradients(l == 0 ? features : activations[l - 1], delta, rows);
            }
            if (l > 0) {
                layers[l].inputGradients(delta, rows, nextDelta);
                float[] swap = delta;
                delta = nextDelta;
                nextDelta = swap;
            }
        }
    }

    private float slope(int layer) {
        return layer < layers.length - 1 || architecture.outputActivation() ? Architecture.SLOPE : 1;
    }

    private void reserve(int rows) {
        if (features.length < rows * encoding.size()) {
            features = new float[rows * encoding.size()];
        }
        if (delta.length < rows * architecture.width()) {
            delta = new float[rows * architecture.width()];
            nextDelta = new float[delta.length];
            for (int l = 0; l < layers.length; l++) {
                activations[l] = new float[rows * layers[l].outputs];
            }
        }
    }
}
