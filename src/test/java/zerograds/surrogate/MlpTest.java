package zerograds.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import zerograds.math.Batch;
import zerograds.math.RandomStream;
import zerograds.math.Vec;

class MlpTest {
    @Nested
    class Plain extends SurrogateContract {
        @Override
        Surrogate fresh(int dimension, long seed) {
            return new Mlp(new Architecture(3, 32, 0, false), Normalisation.none(dimension), seed);
        }
    }

    @Nested
    class EncodedAndNormalised extends SurrogateContract {
        @Override
        Surrogate fresh(int dimension, long seed) {
            Normalisation normalisation = new Normalisation(Vec.constant(dimension, 0.5), Vec.constant(dimension, 3));
            return new Mlp(new Architecture(2, 32, 2, true), normalisation, seed);
        }
    }

    @Test
    void theDefaultLowDimensionalNetworkHasAsManyWeightsAsTheReference() {
        assertThat(new Architecture(3, 64, 0, true).weights(2)).isEqualTo(8_577);
        assertThat(new Architecture(8, 128, 6, true).weights(196_608)).isBetween(327_000_000L, 328_000_000L);
    }

    @Test
    void freshWeightsAreUniformWithinOneOverTheRootOfTheInputs() {
        Dense layer = new Dense(100, 50, new RandomStream(1, 1), 0);
        double largest = 0;
        double squares = 0;
        for (float weight : layer.weights.values) {
            largest = Math.max(largest, Math.abs(weight));
            squares += weight * weight / layer.weights.values.length;
        }
        assertThat(largest).isBetween(0.099, 0.1);
        assertThat(squares).isCloseTo(0.01 / 3, within(2e-4));
    }

    /** The weights' gradient of a layer under a rectifier, against central differences in double precision. */
    @Test
    void weightGradientsAgreeWithCentralDifferences() {
        int inputs = 5;
        int outputs = 4;
        int rows = 6;
        Dense layer = new Dense(inputs, outputs, new RandomStream(3, 3), 0);
        float[] x = floats(rows * inputs, 1);
        float[] delta = floats(rows * outputs, 2);
        float[] direction = delta.clone();
        float[] y = new float[rows * outputs];
        layer.forward(x, rows, Architecture.SLOPE, y);
        layer.throughRectifier(y, rows, Architecture.SLOPE, delta);
        layer.weightGradients(x, delta, rows);
        double step = 1e-6;
        for (int w = 0; w < inputs * outputs; w++) {
            double difference =
                    (objective(layer, x, rows, direction, w, step) - objective(layer, x, rows, direction, w, -step))
                            / (2 * step);
            assertThat((double) layer.weights.gradient[w]).isCloseTo(difference, within(1e-4));
        }
        float[] inputDelta = new float[rows * inputs];
        layer.inputGradients(delta, rows, inputDelta);
        double expected = 0;
        for (int j = 0; j < outputs; j++) {
            expected += delta[j] * layer.weights.values[j * inputs];
        }
        assertThat((double) inputDelta[0]).isCloseTo(expected, within(1e-6));
    }

    @Test
    void adamMovesByTheLearningRateAtFirst() {
        Tensor tensor = new Tensor(2);
        tensor.gradient[0] = 123;
        tensor.gradient[1] = -1e-3f;
        tensor.adam(0.1, 1);
        assertThat(tensor.values[0]).isCloseTo(-0.1f, within(1e-5f));
        assertThat(tensor.values[1]).isCloseTo(0.1f, within(1e-4f));
    }

    @Test
    void theOddWeightCountsTheDifferenceOfAPair() {
        float[] slopes = new float[2];
        double[] targets = {1, -1};
        assertThat(new Fit(1, 1, 1).loss(new float[] {0, 0}, targets, slopes)).isEqualTo(1);
        assertThat(slopes).containsExactly(-1, 1);
        assertThat(new Fit(1, 1, 10).loss(new float[] {0, 0}, targets, slopes)).isEqualTo(10);
        assertThat(slopes).containsExactly(-10, 10);
        double[] even = {1, 1};
        assertThat(new Fit(1, 1, 10).loss(new float[] {0, 0}, even, slopes)).isEqualTo(1);
        assertThat(slopes).containsExactly(-1, -1);
    }

    @Test
    void aBatchThatGrowsAfterAGradientStillFits() {
        Mlp mlp = new Mlp(new Architecture(2, 8, 0, false), Normalisation.none(1), 0);
        mlp.gradient(new double[] {1}, new double[1]);
        Batch sites = new Batch(4, 1, new double[] {0, 1, 2, 3});
        assertThat(mlp.fit(sites, new double[4], new Fit(1, 1e-3, 1))).isFinite();
    }

    @Test
    void rejectsImpossibleShapes() {
        assertThatThrownBy(() -> new Architecture(0, 64, 0, true)).hasMessageContaining("0, 64, 0");
        assertThatThrownBy(() -> new Fit(1, 0, 1)).hasMessageContaining("learning rate > 0");
        assertThatThrownBy(() -> new Mlp(new Architecture(1, 512, 8, true), Normalisation.none(1_000_000), 0))
                .hasMessageContaining("first layer");
    }

    private static float[] floats(int size, int stream) {
        double[] gaussians = new double[size];
        new RandomStream(5, stream).gaussians(0, gaussians, 0, size);
        float[] floats = new float[size];
        for (int i = 0; i < size; i++) {
            floats[i] = (float) gaussians[i];
        }
        return floats;
    }

    /** Σ direction · rectify(x · Wᵀ + b) with weight {@code w} moved by {@code step}, in double precision. */
    private static double objective(Dense layer, float[] x, int rows, float[] direction, int w, double step) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < layer.outputs; j++) {
                double z = layer.bias.values[j];
                for (int i = 0; i < layer.inputs; i++) {
                    int at = j * layer.inputs + i;
                    z += (layer.weights.values[at] + (at == w ? step : 0)) * x[row * layer.inputs + i];
                }
                sum += direction[row * layer.outputs + j] * (z > 0 ? z : Architecture.SLOPE * z);
            }
        }
        return sum;
    }
}
