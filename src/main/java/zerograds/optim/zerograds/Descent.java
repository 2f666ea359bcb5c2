package zerograds.optim.zerograds;

import java.util.Optional;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.Adam;
import zerograds.optim.IterationListener;
import zerograds.optim.Move;
import zerograds.space.ParameterSpace;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/** θ, moved by Adam and projected onto the parameters' bounds. Scaled coordinates. Not thread safe. */
final class Descent implements Stateful {
    private final double[] lower;
    private final double[] upper;
    private final double[] theta;
    private final Adam adam;
    private double gap;
    private final Foothold foothold;
    private final Headway headway;
    private IterationListener listener = IterationListener.NONE;

    Descent(ParameterSpace space, long seed) {
        lower = space.lower().toArray();
        upper = space.upper().toArray();
        theta = space.start(seed).toArray();
        adam = new Adam(theta.length);
        foothold = new Foothold(theta.length);
        headway = new Headway(theta.length);
    }

    /** The present θ; read only. */
    double[] theta() {
        return theta;
    }

    /** How far samples may be drawn, as a factor of σ. */
    double reach() {
        return foothold.reach();
    }

    /** Moves samples, in place, that are predicted to fail to where they are not. */
    void fold(Batch sites, Batch probes, int count, long iteration) {
        foothold.fold(sites, probes, count, iteration);
    }

    /**
     * Takes in where the model failed, before anything is learned from the samples; takes θ back if it failed there.
     *
     * @param probes where the samples were evaluated
     * @param here the evaluation at θ; empty if it was not evaluated
     * @param gap how wide a gap in what answers may be to be crossed, in each coordinate
     */
    void hear(Learner.Samples samples, Batch probes, Optional<Evaluation> here, double gap) {
        this.gap = gap;
        foothold.look(samples);
        if (here.isPresent()) {
            foothold.hear(here.get(), samples, probes, theta, gap);
            project();
        }
    }

    /** How far the steps go, as a factor of the rate. */
    double pace() {
        return headway.pace();
    }

    /**
     * Takes θ back if the steps led upwards from the start without the surrogate predicting it; see {@link Headway}.
     *
     * @param loss at the place around which the samples were drawn
     * @param explained R² of the surrogate on fresh samples
     * @param share of the budget that is used up
     */
    void judge(double loss, Learner.Samples samples, double explained, double share) {
        Vec back = headway.goBack(loss, samples.around(), samples.count(), explained, share);
        if (back != null && !foothold.isCrossing()) {
            back.copyTo(theta, 0);
        }
    }

    private int project() {
        int clamped = 0;
        for (int j = 0; j < theta.length; j++) {
            double inside = Math.max(lower[j], Math.min(upper[j], theta[j]));
            clamped += inside == theta[j] ? 0 : 1;
            theta[j] = inside;
        }
        return clamped;
    }

    /** One step down {@code gradient}, shape {@code [n]}; none while θ is being tried elsewhere. */
    void step(double[] gradient, double rate) {
        if (foothold.isCrossing()) {
            return;
        }
        boolean holding = foothold.isHolding();
        double[] before = holding || listener != IterationListener.NONE ? theta.clone() : theta;
        double[] slope = gradient;
        if (holding) {
            slope = gradient.clone();
            foothold.bend(theta, slope, rate);
        }
        adam.step(theta, slope, rate);
        if (holding) {
            foothold.hold(before, theta, gap);
        }
        int clamped = project();
        if (listener != IterationListener.NONE) {
            listener.moved(new Move(
                    Vec.of(before),
                    Vec.of(slope),
                    rate,
                    adam.steps(),
                    adam.mean(),
                    adam.variance(),
                    Vec.of(theta),
                    clamped));
        }
    }

    /** Who looks on from now on. */
    void watch(IterationListener next) {
        listener = next;
    }

    IterationListener listener() {
        return listener;
    }

    @Override
    public void fields(Fields fields) {
        fields.fill(theta);
        adam.fields(fields);
        foothold.fields(fields);
        headway.fields(fields);
    }
}
