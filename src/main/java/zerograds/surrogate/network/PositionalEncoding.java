package zerograds.surrogate.network;

import zerograds.surrogate.Normalisation;

/**
 * The network's input for a point: normalised, then [x, sin 2^k x, cos 2^k x] for k = 0 … bands − 1 (without π, as in the
 * reference).
 *
 * <p>The features of a block of parameters have shape {@code [2 · bands + 1, parameters, rows]}. Immutable and thread safe.
 */
final class PositionalEncoding {
    private final int dimension;
    private final int bands;
    private final double[] centre;
    private final double[] inverseRadius;

    PositionalEncoding(Normalisation normalisation, int bands) {
        this.dimension = normalisation.centre().size();
        this.bands = bands;
        this.centre = normalisation.centre().toArray();
        this.inverseRadius = normalisation.radius().map(r -> 1 / r).toArray();
    }

    int dimension() {
        return dimension;
    }

    /** The number of features of one parameter. */
    int planes() {
        return 2 * bands + 1;
    }

    /**
     * Encodes the parameters {@code [first, first + parameters)} of {@code rows} points.
     *
     * @param points shape {@code [rows, n]}
     * @param turn with room for {@code parameters * rows} angles
     */
    void encode(double[] points, int rows, int first, int parameters, SinCos turn, float[] features) {
        int size = parameters * rows;
        for (int row = 0; row < rows; row++) {
            int from = row * dimension + first;
            for (int j = 0; j < parameters; j++) {
                turn.angles[j * rows + row] = (points[from + j] - centre[first + j]) * inverseRadius[first + j];
            }
        }
        narrow(turn.angles, size, features, 0);
        if (bands > 0) {
            turn.evaluate(size);
        }
        for (int k = 0; k < bands; k++) {
            if (k > 0) {
                turn.twice(size);
            }
            narrow(turn.sines, size, features, (2 * k + 1) * size);
            narrow(turn.cosines, size, features, (2 * k + 2) * size);
        }
    }

    private static void narrow(double[] source, int count, float[] target, int at) {
        for (int i = 0; i < count; i++) {
            target[at + i] = (float) source[i];
        }
    }

    /** The gradient with respect to a block of parameters of one point, from that with respect to its features. */
    void pullBack(float[] features, float[] featureGradient, int first, int parameters, double[] gradient) {
        for (int j = 0; j < parameters; j++) {
            double sum = featureGradient[j];
            for (int k = 0; k < bands; k++) {
                int sine = (2 * k + 1) * parameters + j;
                int cosine = sine + parameters;
                double turn = (double) features[cosine] * featureGradient[sine]
                        - (double) features[sine] * featureGradient[cosine];
                sum += (1L << k) * turn;
            }
            gradient[first + j] = sum * inverseRadius[first + j];
        }
    }
}
