package zerograds.optim.zerograds;

import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * How fast the loss's slope grows with the signal, κ in f(r + δ) ≈ f(r) + … + ½ κ |δ|², from the even part of mirrored
 * pairs; 2/P for a mean squared error. A running mean over about 50 batches. Not thread safe.
 */
final class Curvature implements Stateful {
    private static final double DECAY = 0.98;

    private double rise;
    private double power;

    @Override
    public void fields(Fields fields) {
        rise = fields.number(rise);
        power = fields.number(power);
    }

    /** @param loss between the pairs */
    void add(SignalPairs pairs, double loss) {
        rise *= DECAY;
        power *= DECAY;
        for (int pair = 0; pair < pairs.count(); pair++) {
            rise += pairs.meanLosses()[pair] - loss;
        }
        int outputs = pairs.count() == 0 ? 0 : pairs.responses().length / pairs.meanLosses().length;
        for (int i = 0; i < pairs.count() * outputs; i++) {
            power += (double) pairs.responses()[i] * pairs.responses()[i];
        }
    }

    /** Not negative; 0 before anything moved. */
    double value() {
        return power > 0 ? Math.max(0, 2 * rise / power) : 0;
    }
}
