package zerograds.optim;

import zerograds.math.Vec;
import zerograds.space.ParameterSpace;

/** θ, moved by Adam and projected onto the parameters' bounds. Scaled coordinates. Not thread safe. */
final class Descent {
    private final double[] lower;
    private final double[] upper;
    private final double[] theta;
    private Adam adam;
    private Witness witness = Witness.NONE;

    Descent(ParameterSpace space, long seed) {
        lower = space.lower().toArray();
        upper = space.upper().toArray();
        theta = space.start(seed).toArray();
        adam = new Adam(theta.length);
    }

    /** The present θ; read only. */
    double[] theta() {
        return theta;
    }

    /** One step down {@code gradient}, shape {@code [n]}. */
    void step(double[] gradient, double rate) {
        Vec before = witness == Witness.NONE ? null : Vec.of(theta);
        adam.step(theta, gradient, rate);
        int clamped = 0;
        for (int j = 0; j < theta.length; j++) {
            double inside = Math.max(lower[j], Math.min(upper[j], theta[j]));
            clamped += inside == theta[j] ? 0 : 1;
            theta[j] = inside;
        }
        if (before != null) {
            witness.moved(new Move(
                    before,
                    Vec.of(gradient),
                    rate,
                    adam.steps(),
                    adam.mean(),
                    adam.variance(),
                    Vec.of(theta),
                    clamped));
        }
    }

    /** Who looks on from now on. */
    void watch(Witness next) {
        witness = next;
    }

    Witness witness() {
        return witness;
    }

    State save() {
        return new State(Vec.of(theta), adam.copy());
    }

    /** @throws IllegalArgumentException if the state has another dimension */
    void restore(State state) {
        if (state.theta.size() != theta.length) {
            throw new IllegalArgumentException(
                    "the state has " + state.theta.size() + " parameters, but " + theta.length + " are expected");
        }
        state.theta.copyTo(theta, 0);
        adam = state.adam.copy();
    }

    /** θ and Adam's moments. */
    record State(Vec theta, Adam adam) {}
}
