package zerograds.surrogate.network;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import zerograds.math.Batch;
import zerograds.math.RandomStream;
import zerograds.state.Fields;
import zerograds.surrogate.DifferentiableFunction;
import zerograds.surrogate.Fit;
import zerograds.surrogate.Normalisation;
import zerograds.surrogate.Surrogate;
import zerograds.surrogate.blas.CoreType;

/**
 * The network of {@link Mlp} in operations on INDArrays alone: for ND4J's other backends, and to check the other against.
 *
 * <p>The same seed gives the same weights, and the same fits the same network but for rounding. Slower on a processor, for a
 * call costs more than the arithmetic of a small network. Not thread safe.
 */
public final class Nd4jMlp implements Surrogate {
    private final Architecture architecture;
    private final PositionalEncoding encoding;
    private final ArrayLayer[] layers;
    private final INDArray[] inputs;
    private long steps;

    /**
     * A network with fresh weights. The first one in a process loads the backend, which takes a second or two.
     *
     * @param normalisation of the points, of dimension n
     * @param seed of the weights
     * @throws IllegalArgumentException if the network would not fit into the memory
     */
    public Nd4jMlp(Architecture architecture, Normalisation normalisation, long seed) {
        MemoryLimit.ofThisProcess()
                .requireArrays(architecture, normalisation.centre().size());
        CoreType.choose();
        this.architecture = architecture;
        encoding = new PositionalEncoding(normalisation, architecture.bands());
        layers = new ArrayLayer[architecture.depth() + 1];
        inputs = new INDArray[layers.length + 1];
        RandomStream random = new RandomStream(seed, Mlp.WEIGHTS_STREAM);
        int n = encoding.dimension();
        int width = architecture.width();
        int features = Math.multiplyExact(n, encoding.planes());
        Block first = new Block(0, n, features + 1, new Weights(Math.multiplyExact(features + 1, width)));
        first.fillUniform(1 / Math.sqrt(features), random, encoding, width);
        layers[0] = new ArrayLayer(first.weights().values, features, width);
        for (int l = 1; l < layers.length; l++) {
            int outputs = l == layers.length - 1 ? 1 : width;
            float[] values = new float[(width + 1) * outputs];
            Head.fillUniform(values, 0, width, outputs, random, l - 1);
            layers[l] = new ArrayLayer(values, width, outputs);
        }
    }

    private Nd4jMlp(Nd4jMlp other) {
        architecture = other.architecture;
        encoding = other.encoding;
        layers = Arrays.stream(other.layers).map(ArrayLayer::copy).toArray(ArrayLayer[]::new);
        inputs = new INDArray[layers.length + 1];
        steps = other.steps;
    }

    @Override
    public void fields(Fields fields) {
        for (ArrayLayer layer : layers) {
            layer.fields(fields);
        }
        steps = fields.whole(steps);
    }

    @Override
    public int dimension() {
        return encoding.dimension();
    }

    @Override
    public long weights() {
        return architecture.weights(dimension());
    }

    @Override
    public Nd4jMlp copy() {
        return new Nd4jMlp(this);
    }

    @Override
    public DifferentiableFunction frozen() {
        return copy();
    }

    @Override
    public void rescale(double gain, double offset) {
        if (architecture.outputActivation()) {
            throw new UnsupportedOperationException("an output that passes a rectifier cannot be rescaled");
        }
        layers[layers.length - 1].rescale(gain, offset);
    }

    @Override
    public double fit(Batch sites, double[] targets, Fit fit) {
        int rows = sites.rows();
        encode(sites.values(), rows);
        double firstLoss = Double.NaN;
        float[] slopes = new float[rows];
        for (int step = 0; step < fit.steps(); step++) {
            double loss = fit.loss(forward().toFloatVector(), targets, slopes);
            if (step == 0) {
                firstLoss = loss;
            }
            INDArray delta = Nd4j.createFromArray(slopes).reshape(rows, 1);
            steps++;
            float rate = Weights.rate(fit.learningRate(), steps);
            float correction = Weights.correction(steps);
            for (int l = layers.length - 1; l >= 0; l--) {
                layers[l].throughRectifier(inputs[l + 1], slope(l), delta);
                INDArray next = l > 0 ? layers[l].inputGradient(delta) : delta;
                layers[l].descend(inputs[l], delta, rate, correction);
                delta = next;
            }
        }
        return firstLoss;
    }

    @Override
    public void values(Batch points, double[] values) {
        encode(points.values(), points.rows());
        float[] predictions = forward().toFloatVector();
        for (int i = 0; i < points.rows(); i++) {
            values[i] = predictions[i];
        }
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
        float[] features = encode(theta, 1);
        double value = forward().getDouble(0);
        INDArray delta = Nd4j.ones(1, 1).castTo(inputs[0].dataType());
        for (int l = layers.length - 1; l >= 0; l--) {
            layers[l].throughRectifier(inputs[l + 1], slope(l), delta);
            delta = layers[l].inputGradient(delta);
        }
        encoding.pullBack(features, delta.reshape(features.length).toFloatVector(), 0, dimension(), gradient);
        return value;
    }

    private float[] encode(double[] points, int rows) {
        int n = dimension();
        int size = n * encoding.planes();
        float[] features = new float[size * rows];
        encoding.encode(points, rows, 0, n, new SinCos(n * rows), features);
        inputs[0] = Nd4j.createFromArray(features).reshape(size, rows).transpose();
        return features;
    }

    /** The predictions, shape {@code [rows]}. */
    private INDArray forward() {
        for (int l = 0; l < layers.length; l++) {
            inputs[l + 1] = layers[l].forward(inputs[l], slope(l));
        }
        return inputs[layers.length].reshape(inputs[0].rows());
    }

    private float slope(int layer) {
        return layer < layers.length - 1 || architecture.outputActivation() ? Architecture.SLOPE : 1;
    }
}
