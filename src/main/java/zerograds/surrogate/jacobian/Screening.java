package zerograds.surrogate.jacobian;

import java.util.Arrays;
import zerograds.surrogate.blas.Blas;
import zerograds.surrogate.blas.NativeFloats;
import zerograds.surrogate.blas.Workers;

/**
 * Looks through all parameters for those that an output's responses correlate with: sure independence screening (Fan and Lv
 * 2008), which on what is left unexplained is a step of matching pursuit (Mallat and Zhang 1993).
 *
 * <p>Over K pairs with offsets ε in units of σ, z_jp = Σ ε_j r_p / √(Σ r_p²) is standard normal where there is no relation.
 * A relation is taken where z² exceeds 2 ln n + 8: by chance once in some hundred outputs at most, whatever n.
 *
 * <p>Costs 2·K·n·P operations, as products of blocks that fit the cache, shared among threads by outputs.
 */
final class Screening {
    private static final int PARAMETERS = 1024;
    private static final int OUTPUTS = 128;
    private static final double MARGIN = 8;

    private final Workers workers;
    private final int pairs;
    private final int inputs;
    private final float[] offsets;
    private final Found found;
    private final float limit;

    /** Hears of relations; called by several threads, but for an output by one alone. */
    interface Found {
        void found(int output, int parameter, float slope);
    }

    /** @param offsets ε / σ, shape {@code [pairs, n]} */
    Screening(Workers workers, int pairs, int inputs, float[] offsets, Found found) {
        this.workers = workers;
        this.pairs = pairs;
        this.inputs = inputs;
        this.offsets = offsets;
        this.found = found;
        limit = (float) (2 * Math.log(inputs) + MARGIN);
    }

    /**
     * Looks through the parameters.
     *
     * @param open the outputs for which it does
     * @param responses what is to be explained, over σ, shape {@code [pairs, outputs]}
     * @param outputs the distance of its rows
     */
    void run(int[] open, float[] responses, int outputs) {
        Blas.load();
        int blocks = (open.length + OUTPUTS - 1) / OUTPUTS;
        int threads = Math.min(blocks, workers.threads());
        workers.forEach(threads, thread -> {
            Desk desk = new Desk();
            for (int block = thread; block < blocks; block += threads) {
                int end = Math.min(open.length, (block + 1) * OUTPUTS);
                desk.search(Arrays.copyOfRange(open, block * OUTPUTS, end), responses, outputs);
            }
        });
    }

    /** A thread's room for one block of parameters and one of outputs. */
    private final class Desk {
        private final NativeFloats parameters = new NativeFloats(pairs * PARAMETERS);
        private final NativeFloats answers = new NativeFloats(pairs * OUTPUTS);
        private final NativeFloats products = new NativeFloats(PARAMETERS * OUTPUTS);
        private final float[] sums = new float[PARAMETERS * OUTPUTS];
        private final float[] row = new float[OUTPUTS];

        void search(int[] open, float[] responses, int outputs) {
            float[] power = new float[OUTPUTS];
            for (int pair = 0; pair < pairs; pair++) {
                for (int o = 0; o < open.length; o++) {
                    row[o] = responses[pair * outputs + open[o]];
                    power[o] += row[o] * row[o];
                }
                answers.put(pair * OUTPUTS, row, 0, OUTPUTS);
            }
            float[] bounds = new float[OUTPUTS];
            for (int o = 0; o < OUTPUTS; o++) {
                bounds[o] = limit * power[o];
            }
            for (int first = 0; first < inputs; first += PARAMETERS) {
                int rows = Math.min(PARAMETERS, inputs - first);
                correlate(first, rows);
                float[] excess = excess(rows, bounds);
                for (int o = 0; o < open.length; o++) {
                    if (excess[o] > 0) {
                        tell(first, rows, o, bounds[o], open[o]);
                    }
                }
            }
        }

        /** Σ ε_j r_p for a block, into {@link #sums}. */
        private void correlate(int first, int rows) {
            for (int pair = 0; pair < pairs; pair++) {
                parameters.put(pair * PARAMETERS, offsets, pair * inputs + first, rows);
            }
            Blas.transposedMultiply(
                    rows,
                    OUTPUTS,
                    pairs,
                    parameters.at(0),
                    PARAMETERS,
                    answers.at(0),
                    OUTPUTS,
                    0,
                    products.at(0),
                    OUTPUTS);
            products.get(0, sums, 0, rows * OUTPUTS);
        }

        /** By how much the largest square of each output exceeds its bound. */
        private float[] excess(int rows, float[] bounds) {
            float[] excess = new float[OUTPUTS];
            for (int j = 0; j < rows; j++) {
                int at = j * OUTPUTS;
                for (int o = 0; o < OUTPUTS; o++) {
                    excess[o] = Math.max(excess[o], sums[at + o] * sums[at + o] - bounds[o]);
                }
            }
            return excess;
        }

        private void tell(int first, int rows, int o, float bound, int output) {
            for (int j = 0; j < rows; j++) {
                float sum = sums[j * OUTPUTS + o];
                if (sum * sum > bound) {
                    found.found(output, first + j, sum / pairs);
                }
            }
        }
    }
}
