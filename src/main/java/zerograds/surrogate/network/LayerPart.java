package zerograds.surrogate.network;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import zerograds.surrogate.blas.Blas;
import zerograds.surrogate.blas.NativeFloats;

/**
 * A part of the first layer that one thread works on at a time: some blocks, and the room they need.
 *
 * <p>A step goes through a block once: gradient, Adam, and the block's share in the next step's output, while its weights are
 * in the cache. The gradient of the whole layer is never there at once.
 */
final class LayerPart {
    final Block[] blocks;
    private final PositionalEncoding encoding;
    private final int outputs;
    private final int stride;
    private final int largest;
    private NativeFloats features = new NativeFloats(0);
    private NativeFloats output = new NativeFloats(0);
    private NativeFloats weights = new NativeFloats(0);
    private NativeFloats gradient = new NativeFloats(0);
    private float[] heapGradient = new float[0];
    private float[] heapFeatures = new float[0];
    private SinCos turn = new SinCos(0);
    private int capacity;

    /** @param outputs the layer's; rows of its output are one longer, for the next layer's bias */
    LayerPart(Block[] blocks, PositionalEncoding encoding, int outputs) {
        this.blocks = blocks;
        this.encoding = encoding;
        this.outputs = outputs;
        stride = outputs + 1;
        largest = Arrays.stream(blocks).mapToInt(Block::features).max().orElse(0);
    }

    LayerPart copy(boolean trainable) {
        Block[] copies =
                Arrays.stream(blocks).map(block -> block.copy(trainable)).toArray(Block[]::new);
        return new LayerPart(copies, encoding, outputs);
    }

    private void reserve(int rows) {
        if (rows <= capacity) {
            return;
        }
        features = new NativeFloats(Math.multiplyExact(
                Arrays.stream(blocks).mapToInt(Block::features).sum(), rows));
        output = new NativeFloats(stride * rows);
        if (capacity == 0) {
            weights = new NativeFloats(largest * outputs);
            gradient = new NativeFloats(largest * outputs);
            heapGradient = new float[largest * outputs];
        }
        heapFeatures = new float[largest * rows];
        turn = new SinCos(largest * rows);
        capacity = rows;
    }

    /** Encodes a batch, shape {@code [rows, n]}, and sets the part's share in the output from it. */
    void forward(double[] points, int rows) {
        reserve(rows);
        int at = 0;
        for (int b = 0; b < blocks.length; b++) {
            Block block = blocks[b];
            encode(block, points, rows);
            int size = block.features() * rows;
            features.put(at, heapFeatures, 0, size);
            share(block, at, rows, b == 0 ? 0 : 1);
            at += size;
        }
    }

    private void encode(Block block, double[] points, int rows) {
        encoding.encode(points, rows, block.first(), block.parameters(), turn, heapFeatures);
        int encoded = encoding.planes() * block.parameters() * rows;
        Arrays.fill(heapFeatures, encoded, block.features() * rows, 1);
    }

    private void share(Block block, int at, int rows, float beta) {
        weights.put(0, block.weights().values, 0, block.features() * outputs);
        Blas.transposedMultiply(
                rows,
                outputs,
                block.features(),
                features.at(at),
                rows,
                weights.at(0),
                outputs,
                beta,
                output.at(0),
                stride);
    }

    /**
     * One step of Adam.
     *
     * @param delta ∂loss/∂output, rows {@code stride} apart
     * @param again whether to set the share in the output anew
     */
    void descend(FloatPointer delta, int rows, float rate, float correction, boolean again) {
        int at = 0;
        for (int b = 0; b < blocks.length; b++) {
            Block block = blocks[b];
            int size = block.features() * outputs;
            Blas.multiply(
                    block.features(), outputs, rows, features.at(at), rows, delta, stride, 0, gradient.at(0), outputs);
            gradient.get(0, heapGradient, 0, size);
            block.weights().adam(heapGradient, rate, correction);
            if (again) {
                share(block, at, rows, b == 0 ? 0 : 1);
            }
            at += block.features() * rows;
        }
    }

    /** The part of ∂/∂θ that belongs to the part's parameters, for the one point of the last forward pass. */
    void inputGradient(FloatPointer delta, double[] theta) {
        int at = 0;
        for (Block block : blocks) {
            int size = block.features();
            weights.put(0, block.weights().values, 0, size * outputs);
            Blas.multiply(size, 1, outputs, weights.at(0), outputs, delta, 1, 0, gradient.at(0), 1);
            gradient.get(0, heapGradient, 0, size);
            features.get(at, heapFeatures, 0, size);
            encoding.pullBack(heapFeatures, heapGradient, block.first(), block.parameters(), theta);
            at += size;
        }
    }

    /** Copies the part's share in the output, shape {@code [rows, stride]}, to {@code target}. */
    void share(float[] target, int rows) {
        output.get(0, target, 0, rows * stride);
    }
}
