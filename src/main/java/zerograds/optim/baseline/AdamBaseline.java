package zerograds.optim.baseline;

import java.util.List;
import java.util.Optional;
import zerograds.eval.Evaluation;
import zerograds.optim.Adam;
import zerograds.optim.Step;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;
import zerograds.state.Fields;

/** A baseline that estimates a gradient and follows it with Adam; θ is projected onto the bounds after each step. */
abstract class AdamBaseline extends Baseline<AdamBaseline.Descent> {
    private double progress;

    AdamBaseline(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
    }

    @Override
    final Descent begin(double[] start) {
        return new Descent(start, new Adam(start.length));
    }

    @Override
    final double[][] propose(double share) {
        progress = share;
        return probes(memory().theta);
    }

    /** The points whose losses tell the gradient at {@code theta}, units. */
    abstract double[][] probes(double[] theta);

    /** The gradient, per unit; empty if too little was answered to know it. */
    abstract Optional<double[]> gradient(List<Evaluation> answers);

    /** The share of the budget that was used up at the last ask. */
    final double progress() {
        return progress;
    }

    @Override
    final Step learn(List<Evaluation> answers) {
        Optional<double[]> gradient = gradient(answers);
        gradient.ifPresent(known -> memory().step(domain(), known, rate()));
        return gradient.map(this::along).orElseGet(Baseline::silent);
    }

    private double rate() {
        return settings().real("rate") * SharedSettings.cosine(settings().real("finalRate"), progress);
    }

    /** θ and Adam's moments. */
    static final class Descent implements Memory {
        private final double[] theta;
        private final Adam adam;

        private Descent(double[] theta, Adam adam) {
            this.theta = theta;
            this.adam = adam;
        }

        private void step(Domain domain, double[] gradient, double rate) {
            adam.step(theta, gradient, rate);
            domain.project(theta);
        }

        @Override
        public void fields(Fields fields) {
            fields.fill(theta);
            adam.fields(fields);
        }

        @Override
        public double[] theta() {
            return theta;
        }
    }
}
