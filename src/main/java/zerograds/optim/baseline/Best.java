package zerograds.optim.baseline;

import zerograds.state.Fields;

/** The best point that was answered so far; the start until there is one. Not thread safe. */
final class Best implements Baseline.Memory {
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
    public void fields(Fields fields) {
        theta = fields.numbers(theta);
        loss = fields.number(loss);
    }

    @Override
    public double[] theta() {
        return theta;
    }
}
