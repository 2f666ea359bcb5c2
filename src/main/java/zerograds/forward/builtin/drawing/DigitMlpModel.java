package zerograds.forward.builtin.drawing;

import java.util.Arrays;
import java.util.List;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.forward.builtin.option.Options;
import zerograds.math.RandomStream;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * A network that is fed one fixed random vector and answers with a grey image (ZeroGrads, MNIST task): 256 → 32 → 32 → size²
 * units, two rectifiers, then a sigmoid. The values are, layer by layer, the weights (one row for each output unit) and the
 * biases; 35,152 for 28 × 28 pixels. Shape {@code [size, size]}. Thread safe.
 */
public final class DigitMlpModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "digit-mlp",
            "A small network that turns one fixed random vector into a grey image. The values are its weights and"
                    + " biases, layer by layer.",
            List.of(new Option.Whole("size", "The sides of the image, in pixels.", 2, 256, 28)),
            DigitMlpModel::new);

    private static final int INPUTS = 256;
    private static final int HIDDEN = 32;
    private static final RandomStream NOISE = new RandomStream(28, 0);

    private final int size;
    private final int[] widths;
    private final float[] input = new float[INPUTS];

    private DigitMlpModel(Options options, ParameterSpace space) {
        size = options.whole("size");
        widths = new int[] {INPUTS, HIDDEN, HIDDEN, size * size};
        int weights = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            weights += (widths[layer - 1] + 1) * widths[layer];
        }
        BuiltIn.requireSize(space, weights);
        double[] gaussians = new double[INPUTS];
        NOISE.gaussians(0, gaussians, 0, INPUTS);
        for (int i = 0; i < INPUTS; i++) {
            input[i] = (float) gaussians[i];
        }
    }

    @Override
    public Session open() {
        return (point, seed) -> Signal.of(answer(point), size, size);
    }

    private float[] answer(Point point) {
        float[] units = input;
        int from = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            float[] next = affine(point, from, units, widths[layer]);
            from += (units.length + 1) * next.length;
            units = layer + 1 < widths.length ? rectified(next) : squashed(next);
        }
        return units;
    }

    private static float[] affine(Point point, int from, float[] units, int outputs) {
        float[] sums = new float[outputs];
        int biases = from + units.length * outputs;
        for (int row = 0; row < outputs; row++) {
            double sum = point.value(biases + row);
            for (int i = 0; i < units.length; i++) {
                sum += point.value(from + row * units.length + i) * units[i];
            }
            sums[row] = (float) sum;
        }
        return sums;
    }

    private static float[] rectified(float[] values) {
        float[] positive = Arrays.copyOf(values, values.length);
        for (int i = 0; i < positive.length; i++) {
            positive[i] = Math.max(0, positive[i]);
        }
        return positive;
    }

    private static float[] squashed(float[] values) {
        float[] shares = new float[values.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) (1 / (1 + Math.exp(-values[i])));
        }
        return shares;
    }
}
