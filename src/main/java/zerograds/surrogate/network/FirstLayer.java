package zerograds.surrogate.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.javacpp.FloatPointer;
import zerograds.math.RandomStream;
import zerograds.state.Fields;
import zerograds.state.Stateful;
import zerograds.surrogate.blas.Workers;

/**
 * The layer from the encoded points to the first hidden units, up to millions of weights wide, in blocks.
 *
 * <p>The blocks are dealt to parts in a way that depends on the layer's size alone, and the parts' shares are added in
 * order, so results do not depend on the number of threads. A layer of one part stays on the calling thread.
 */
final class FirstLayer implements Stateful {
    /** Features of a block: at 128 units its weights, moments and gradients are a quarter of a megabyte. */
    private static final int BLOCK_FEATURES = 128;

    private static final int PARTS = 16;
    private static final int BLOCKS_WORTH_A_THREAD = 16;

    private final LayerPart[] parts;
    private final int stride;
    private final Workers workers;
    private float[] share = new float[0];

    /** Weights and biases uniform in ±1/√inputs: PyTorch's default for a linear layer. */
    FirstLayer(PositionalEncoding encoding, int outputs, RandomStream random, Workers workers) {
        this(parts(encoding, outputs), outputs, workers);
        double bound = 1 / Math.sqrt((double) encoding.planes() * encoding.dimension());
        forEach(part -> {
            for (Block block : part.blocks) {
                block.fillUniform(bound, random, encoding, outputs);
            }
        });
    }

    private FirstLayer(LayerPart[] parts, int outputs, Workers workers) {
        this.parts = parts;
        this.stride = outputs + 1;
        this.workers = workers;
    }

    FirstLayer copy(boolean trainable) {
        LayerPart[] copies =
                Arrays.stream(parts).map(part -> part.copy(trainable)).toArray(LayerPart[]::new);
        return new FirstLayer(copies, stride - 1, workers);
    }

    @Override
    public void fields(Fields fields) {
        for (LayerPart part : parts) {
            for (Block block : part.blocks) {
                block.weights().fields(fields);
            }
        }
    }

    private static LayerPart[] parts(PositionalEncoding encoding, int outputs) {
        int n = encoding.dimension();
        int step = Math.max(1, BLOCK_FEATURES / encoding.planes());
        List<Block> blocks = new ArrayList<>();
        for (int first = 0; first < n; first += step) {
            int parameters = Math.min(step, n - first);
            int features = parameters * encoding.planes() + (first + parameters == n ? 1 : 0);
            blocks.add(new Block(first, parameters, features, new Weights(features * outputs)));
        }
        int count = blocks.size() < BLOCKS_WORTH_A_THREAD ? 1 : PARTS;
        LayerPart[] parts = new LayerPart[count];
        for (int s = 0; s < count; s++) {
            int from = (int) ((long) blocks.size() * s / count);
            int to = (int) ((long) blocks.size() * (s + 1) / count);
            parts[s] = new LayerPart(blocks.subList(from, to).toArray(Block[]::new), encoding, outputs);
        }
        return parts;
    }

    /** Encodes a batch and sets {@code output}, shape {@code [rows, stride]}, all but the last column. */
    void forward(double[] points, int rows, float[] output) {
        if (parts.length == 1) {
            parts[0].forward(points, rows);
        } else {
            forEach(part -> part.forward(points, rows));
        }
        sum(output, rows);
    }

    /** One step of Adam down {@code delta}, then {@code output} of the same batch anew where it is wanted. */
    void descend(FloatPointer delta, int rows, float rate, float correction, boolean again, float[] output) {
        if (parts.length == 1) {
            parts[0].descend(delta, rows, rate, correction, again);
        } else {
            forEach(part -> part.descend(delta, rows, rate, correction, again));
        }
        if (again) {
            sum(output, rows);
        }
    }

    /** ∂/∂θ at the one point of the last forward pass. */
    void inputGradient(FloatPointer delta, double[] gradient) {
        if (parts.length == 1) {
            parts[0].inputGradient(delta, gradient);
        } else {
            forEach(part -> part.inputGradient(delta, gradient));
        }
    }

    private void sum(float[] output, int rows) {
        int size = rows * stride;
        parts[0].share(output, rows);
        if (parts.length > 1 && share.length < size) {
            share = new float[size];
        }
        for (int s = 1; s < parts.length; s++) {
            parts[s].share(share, rows);
            add(share, size, output);
        }
        for (int at = stride - 1; at < size; at += stride) {
            output[at] = 1;
        }
    }

    private static void add(float[] share, int size, float[] sum) {
        for (int i = 0; i < size; i++) {
            sum[i] += share[i];
        }
    }

    private void forEach(Consumer<LayerPart> work) {
        workers.forEach(parts.length, s -> work.accept(parts[s]));
    }
}
