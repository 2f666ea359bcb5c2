package zerograds.surrogate.quadratic;

/** Symmetric linear equations with a ridge, by Cholesky's decomposition. */
final class NormalEquations {
    private NormalEquations() {}

    /**
     * Solves {@code (A + ridge · diag A) x = b}; unknowns whose diagonal element is 0 become 0.
     *
     * @param a symmetric positive semi-definite, shape {@code [p, p]}
     * @param b shape {@code [p]}
     * @param x receives the solution, shape {@code [p]}
     */
    static void solve(double[][] a, double[] b, double ridge, double[] x) {
        int p = b.length;
        double[][] lower = new double[p][p];
        double[] scale = new double[p];
        for (int i = 0; i < p; i++) {
            scale[i] = a[i][i] > 0 ? 1 / Math.sqrt(a[i][i]) : 0;
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 1 + ridge : a[i][j] * scale[i] * scale[j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(sum, ridge * ridge)) : sum / lower[j][j];
            }
        }
        for (int i = 0; i < p; i++) {
            double sum = b[i] * scale[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        for (int i = p - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < p; k++) {
                sum -= lower[k][i] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        for (int i = 0; i < p; i++) {
            x[i] *= scale[i];
        }
    }
}
