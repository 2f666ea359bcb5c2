package zerograds.optim.baseline;

/**
 * CMA-ES's constants (Hansen, "The CMA evolution strategy: a tutorial", arXiv 1604.00772, table 1, positive weights;
 * learning rates of the separable variant: Ros and Hansen, PPSN X, 2008). Immutable.
 *
 * @param weights of the best candidates, w_i > 0, Σ w_i = 1
 * @param selection μ_eff = 1 / Σ w_i²
 * @param sigmaRate c_σ
 * @param damping d_σ
 * @param pathRate c_c
 * @param rankOne c_1
 * @param rankMu c_μ
 * @param expectedNorm E‖N(0, I)‖
 */
record Recombination(
        double[] weights,
        double selection,
        double sigmaRate,
        double damping,
        double pathRate,
        double rankOne,
        double rankMu,
        double expectedNorm) {

    /** The constants for {@code parents} best candidates of {@code n} parameters. */
    Recombination(double n, int parents, boolean separable) {
        this(n, logarithmic(parents), separable ? (n + 2) / 3 : 1);
    }

    private Recombination(double n, double[] weights, double speed) {
        this(n, weights, selection(weights), speed);
    }

    private Recombination(double n, double[] weights, double selection, double speed) {
        this(
                weights,
                selection,
                (selection + 2) / (n + selection + 5),
                1 + 2 * Math.max(0, Math.sqrt((selection - 1) / (n + 1)) - 1) + (selection + 2) / (n + selection + 5),
                (4 + selection / n) / (n + 4 + 2 * selection / n),
                Math.min(0.5, speed * rankOne(n, selection)),
                Math.min(
                        0.5,
                        speed
                                * Math.min(
                                        1 - rankOne(n, selection),
                                        2 * (selection - 2 + 1 / selection) / ((n + 2) * (n + 2) + selection))),
                Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n)));
    }

    private static double rankOne(double n, double selection) {
        return 2 / ((n + 1.3) * (n + 1.3) + selection);
    }

    private static double[] logarithmic(int parents) {
        double[] weights = new double[parents];
        double sum = 0;
        for (int i = 0; i < parents; i++) {
            weights[i] = Math.log(parents + 0.5) - Math.log(i + 1.0);
            sum += weights[i];
        }
        for (int i = 0; i < parents; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static double selection(double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return 1 / squares;
    }

    /** Σ w_i y_i. */
    double[] average(double[][] best) {
        double[] average = new double[best[0].length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < average.length; j++) {
                average[j] += weights[i] * best[i][j];
            }
        }
        return average;
    }
}
