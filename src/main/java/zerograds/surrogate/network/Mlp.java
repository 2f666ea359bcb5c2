package zerograds.surrogate.network;

import org.bytedeco.javacpp.FloatPointer;
import zerograds.math.Batch;
import zerograds.math.RandomStream;
import zerograds.state.Fields;
import zerograds.surrogate.DifferentiableFunction;
import zerograds.surrogate.Fit;
import zerograds.surrogate.Normalisation;
import zerograds.surrogate.Surrogate;
import zerograds.surrogate.blas.Blas;
import zerograds.surrogate.blas.Workers;

/**
 * The paper's surrogate: a multilayer perceptron with leaky rectifiers, trained by Adam (ZeroGrads, section 4.3 and the
 * authors' code), with hand-written forward, backward and input gradient.
 *
 * <p>float32 inside; workspaces are kept from call to call. Not thread safe, but a large network works on several threads of
 * its own; results do not depend on how many.
 */
public final class Mlp implements Surrogate {
    static final int WEIGHTS_STREAM = 10;
    /** Value, mean and variance of a weight, float32. */
    private static final int BYTES_PER_WEIGHT = 12;

    private final Architecture architecture;
    private final int dimension;
    private final FirstLayer first;
    private final Head head;
    private final boolean trainable;
    private long steps;

    /** A network with fresh weights that, where it is large, works on all processors. */
    public Mlp(Architecture architecture, Normalisation normalisation, long seed) {
        this(architecture, normalisation, seed, Runtime.getRuntime().availableProcessors());
    }

    /**
     * A network with fresh weights. The first one in a process loads the native matrix library, which takes a second or two.
     *
     * @param normalisation of the points, of dimension n
     * @param seed of the weights
     * @param threads the most a large network works on, at least 1
     * @throws IllegalArgumentException if {@code threads} is below 1, or the network would not fit into the memory
     */
    public Mlp(Architecture architecture, Normalisation normalisation, long seed, int threads) {
        dimension = normalisation.centre().size();
        MemoryLimit.ofThisProcess().require(architecture, dimension);
        Blas.load();
        this.architecture = architecture;
        RandomStream random = new RandomStream(seed, WEIGHTS_STREAM);
        PositionalEncoding encoding = new PositionalEncoding(normalisation, architecture.bands());
        first = new FirstLayer(encoding, architecture.width(), random, new Workers(threads));
        head = new Head(architecture, random);
        trainable = true;
    }

    private Mlp(Mlp other, boolean trainable) {
        architecture = other.architecture;
        dimension = other.dimension;
        first = other.first.copy(trainable);
        head = other.head.copy(architecture, trainable);
        steps = other.steps;
        this.trainable = trainable;
    }

    /** The bytes of heap that a network's weights and their moments take; workspaces are small beside them. */
    public static long bytes(Architecture architecture, int n) {
        return BYTES_PER_WEIGHT * architecture.weights(n);
    }

    @Override
    public void fields(Fields fields) {
        first.fields(fields);
        head.fields(fields);
        steps = fields.whole(steps);
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
        return new Mlp(this, trainable);
    }

    @Override
    public DifferentiableFunction frozen() {
        return new Mlp(this, false);
    }

    @Override
    public double fit(Batch sites, double[] targets, Fit fit) {
        int rows = sites.rows();
        if (fit.steps() == 0) {
            return Double.NaN;
        }
        head.reserve(rows);
        first.forward(sites.values(), rows, head.input());
        double firstLoss = Double.NaN;
        for (int step = 0; step < fit.steps(); step++) {
            double loss = fit.loss(head.forward(rows), targets, head.slopes());
            if (step == 0) {
                firstLoss = loss;
            }
            FloatPointer delta = head.backward(rows, true);
            steps++;
            float rate = Weights.rate(fit.learningRate(), steps);
            float correction = Weights.correction(steps);
            first.descend(delta, rows, rate, correction, step + 1 < fit.steps(), head.input());
            head.descend(rate, correction);
        }
        return firstLoss;
    }

    @Override
    public void rescale(double gain, double offset) {
        if (architecture.outputActivation()) {
            throw new UnsupportedOperationException("an output that passes a rectifier cannot be rescaled");
        }
        head.rescale((float) gain, (float) offset);
    }

    @Override
    public void values(Batch points, double[] values) {
        int rows = points.rows();
        head.reserve(rows);
        first.forward(points.values(), rows, head.input());
        float[] predictions = head.forward(rows);
        for (int i = 0; i < rows; i++) {
            values[i] = predictions[i];
        }
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
        head.reserve(1);
        first.forward(theta, 1, head.input());
        double value = head.forward(1)[0];
        head.slopes()[0] = 1;
        first.inputGradient(head.backward(1, false), gradient);
        return value;
    }
}
