package zerograds.optim.baseline;

/** The best point that was answered so far; the start until there is one. Not thread safe. */
final class Best implements Baseline.Memory<Best> {
    private double[] theta;
    private double loss = Double.POSITIVE_INFINITY;

    /** @param start units, shape {@code [n]} */
    Best(double[] start) {
        theta = start.clone();
    }

    /** The least loss; +∞ if nothing was answered yet. */
    double loss() {
        return loss;
    }

    /** Keeps {@code point} if nothing was better. */
    void offer(double[] point, double itsLoss) {
        if (itsLoss < loss) {
            theta = point.clone();
            loss = itsLoss;
        }
    }

    @Override
    public Best copy() {
        Best copy = new Best(theta);
        copy.loss = loss;
        return copy;
    }

    @Override
    public double[] theta() {
        return theta;
    }
}
