package zerograds.surrogate;

/**
 * The settings of one fit of a surrogate to a batch.
 *
 * @param steps descent steps on the same batch, k_φ
 * @param learningRate Adam's step size for the weights
 * @param oddWeight λ: a mirrored pair's residuals r₊, r₋ count even² + λ·odd², with even = (r₊ + r₋)/2 and odd = (r₊ −
 *     r₋)/2, for the gradient lives in the odd part; 1 is the plain mean of squares, as in the paper
 */
public record Fit(int steps, double learningRate, double oddWeight) {
    public Fit {
        if (steps < 0 || !(learningRate > 0) || !(oddWeight > 0)) {
            throw new IllegalArgumentException("a fit needs steps >= 0, learning rate > 0 and odd weight > 0, but got "
                    + steps + ", " + learningRate + ", " + oddWeight);
        }
    }

    /**
     * The loss, and its derivative with respect to each prediction.
     *
     * @param predictions h at the sites, float32 as the network computes it, at least m
     * @param targets shape {@code [m]}
     * @param slopes receives the derivatives, at least m
     */
    public double loss(float[] predictions, double[] targets, float[] slopes) {
        int m = targets.length;
        double sum = 0;
        if (oddWeight == 1) {
            for (int i = 0; i < m; i++) {
                double residual = predictions[i] - targets[i];
                slopes[i] = (float) (2 * residual / m);
                sum += residual * residual;
            }
            return sum / m;
        }
        int pairs = m / 2;
        for (int i = 0; i < m; i += 2) {
            double even = 0.5 * (predictions[i] - targets[i] + predictions[i + 1] - targets[i + 1]);
            double odd = 0.5 * (predictions[i] - targets[i] - predictions[i + 1] + targets[i + 1]);
            slopes[i] = (float) ((even + oddWeight * odd) / pairs);
            slopes[i + 1] = (float) ((even - oddWeight * odd) / pairs);
            sum += even * even + oddWeight * odd * odd;
        }
        return sum / pairs;
    }

    /** The loss of predictions in double precision, both of shape {@code [m]}. */
    public double loss(double[] predictions, double[] targets) {
        int m = targets.length;
        float[] narrow = new float[m];
        for (int i = 0; i < m; i++) {
            narrow[i] = (float) predictions[i];
        }
        return loss(narrow, targets, new float[m]);
    }
}
