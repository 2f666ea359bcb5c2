package zerograds.optim;

import zerograds.math.Vec;
import zerograds.space.ParameterSpace;

/** θ, moved by Adam and projected onto the parameters' bounds. Scaled coordinates. Not thread safe. */
final class Descent {
    private final double[] lower;
    private final double[] upper;
    private final double[] theta;
    private Adam adam;

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
        adam.step(theta, gradient, rate);
        for (int j = 0; j < theta.length; j++) {
            theta[j] = Math.max(lower[j], Math.min(upper[j], theta[j]));
        }
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
