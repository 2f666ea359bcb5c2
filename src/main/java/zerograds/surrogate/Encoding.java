package zerograds.surrogate;

import zerograds.math.Vec;

/**
 * The network's input for a point: normalised, then [x, sin 2^k x, cos 2^k x] for k = 0 … bands − 1 (without π, as in the
 * reference).
 */
final class Encoding {
    private final int dimension;
    private final int bands;
    private final double[] centre;
    private final double[] inverseRadius;

    Encoding(Normalisation normalisation, int bands) {
        this.dimension = normalisation.centre().size();
        this.bands = bands;
        this.centre = normalisation.centre().toArray();
        Vec radius = normalisation.radius();
        this.inverseRadius = radius.map(r -> 1 / r).toArray();
    }

    /** The number of the network's inputs. */
    int size() {
        return Math.multiplyExact(2 * bands + 1, dimension);
    }

    /** Encodes {@code rows} points, shape {@code [rows, n]}, into {@code features}, shape {@code [rows, size]}. */
    void encode(double[] points, int rows, float[] features) {
        int n = dimension;
        int size = size();
        for (int row = 0; row < rows; row++) {
            int from = row * n;
            int to = row * size;
            for (int j = 0; j < n; j++) {
                double x = (points[from + j] - centre[j]) * inverseRadius[j];
                features[to + j] = (float) x;
                for (int k = 0; k < bands; k++) {
                    double angle = x * (1L << k);
                    features[to + (2 * k + 1) * n + j] = (float) Math.sin(angle);
                    features[to + (2 * k + 2) * n + j] = (float) Math.cos(angle);
                }
            }
        }
    }

    /** The gradient with respect to one point, from that with respect to its features. */
    void pullBack(float[] features, float[] featureGradient, double[] gradient) {
        int n = dimension;
        for (int j = 0; j < n; j++) {
            double sum = featureGradient[j];
            for (int k = 0; k < bands; k++) {
                int sine = (2 * k + 1) * n + j;
                int cosine = sine + n;
                double turn = (double) features[cosine] * featureGradient[sine]
                        - (double) features[sine] * featureGradient[cosine];
                sum += (1L << k) * turn;
            }
            gradient[j] = sum * inverseRadius[j];
        }
    }
}
