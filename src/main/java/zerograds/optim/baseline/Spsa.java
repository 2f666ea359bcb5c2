package zerograds.optim.baseline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zerograds.eval.Evaluation;
import zerograds.optim.MemoryNeed;
import zerograds.optim.Method;
import zerograds.optim.Step;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;
import zerograds.state.Fields;

/**
 * Simultaneous perturbation stochastic approximation (Spall, "Implementation of the simultaneous perturbation algorithm
 * for stochastic optimization", IEEE Trans. Aerospace and Electronic Systems 34(3), 1998): two evaluations, at θ ± c_k Δ
 * with random signs Δ, tell a gradient; θ moves by a_k of it. a_k = a / (A + k)^0.602, c_k = c / k^0.101.
 *
 * <p>As he advises, A is a tenth of the iterations to come, and a is chosen such that the first steps have the wanted
 * length; for that the first iterations only look at the gradient. One deviation: no step is longer than that.
 */
final class Spsa extends Baseline<Spsa.Gains> {
    private static final double ALPHA = 0.602;
    private static final double GAMMA = 0.101;
    private static final int LOOKS = 5;
    private static final double STABILITY = 0.1;
    /** The iterations to come if there is no end. */
    private static final double ENDLESS = 1_000;

    static final Method METHOD = new Method(
            "spsa",
            "SPSA",
            new Schema(List.of(
                    SharedSettings.share(
                            "perturbation",
                            "Perturbation c",
                            SharedSettings.SAMPLING,
                            "How far to both sides the loss is compared at first, as a share of the parameters' ranges."
                                    + " It must be wider than the loss's plateaus and its noise.",
                            0.02),
                    new Setting.Whole(
                            "pairs",
                            "Pairs",
                            SharedSettings.SAMPLING,
                            "Perturbations averaged in each iteration. Each costs two evaluations.",
                            "pairs",
                            1,
                            64,
                            true,
                            1),
                    SharedSettings.share(
                            "step",
                            "First step",
                            SharedSettings.LEARNING,
                            "How far a parameter moves at most and at first, as a share of its range.",
                            0.01))),
            Map.of("default", Map.of()),
            Spsa::new,
            MemoryNeed.points("SPSA", (n, settings) -> 2.0 * settings.whole("pairs"), 3, "pairs"));

    private double progress;
    private double width;
    private double[][] signs = new double[0][0];

    Spsa(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
    }

    @Override
    Gains begin(double[] start) {
        return new Gains(start);
    }

    @Override
    double[][] propose(double share) {
        progress = share;
        double[] theta = memory().theta;
        int pairs = settings().whole("pairs");
        width = settings().real("perturbation") / Math.pow(memory().steps + 1.0, GAMMA);
        signs = new double[pairs][theta.length];
        double[][] points = new double[2 * pairs][theta.length];
        for (int i = 0; i < pairs; i++) {
            for (int j = 0; j < theta.length; j++) {
                signs[i][j] = uniform(i, j) < 0.5 ? -1 : 1;
                points[2 * i][j] = theta[j] + width * signs[i][j];
                points[2 * i + 1][j] = theta[j] - width * signs[i][j];
            }
        }
        return points;
    }

    @Override
    Step learn(List<Evaluation> answers) {
        Optional<double[]> gradient = gradient(answers);
        gradient.ifPresent(known -> {
            Gains gains = memory();
            if (iteration() < LOOKS || gains.slopes == 0) {
                gains.look(known);
            } else {
                double iterations = progress > 0 ? iteration() / progress : ENDLESS;
                gains.step(known, settings().real("step"), STABILITY * iterations);
                domain().project(gains.theta);
            }
        });
        return gradient.map(this::along).orElseGet(Baseline::silent);
    }

    private Optional<double[]> gradient(List<Evaluation> answers) {
        double[] gradient = new double[domain().dimension()];
        int count = 0;
        for (int i = 0; i < signs.length; i++) {
            double difference =
                    answers.get(2 * i).lossOrNaN() - answers.get(2 * i + 1).lossOrNaN();
            if (Double.isFinite(difference)) {
                count++;
                for (int j = 0; j < gradient.length; j++) {
                    gradient[j] += difference / (2 * width * signs[i][j]);
                }
            }
        }
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] /= count;
        }
        return count == 0 ? Optional.empty() : Optional.of(gradient);
    }

    /** θ and the gains. */
    static final class Gains implements Memory {
        private final double[] theta;
        private double slopes;
        private long looks;
        private double stability = Double.NaN;
        private long steps;

        private Gains(double[] theta) {
            this.theta = theta;
        }

        /** Takes in how steep the loss is around the start. */
        private void look(double[] gradient) {
            for (double slope : gradient) {
                slopes += Math.abs(slope) / gradient.length;
            }
            looks++;
        }

        private void step(double[] gradient, double length, double stabilityNow) {
            if (Double.isNaN(stability)) {
                stability = stabilityNow;
            }
            double gain = length * Math.pow((stability + 1) / (stability + steps + 1), ALPHA) * looks / slopes;
            for (int j = 0; j < theta.length; j++) {
                theta[j] -= Math.max(-length, Math.min(length, gain * gradient[j]));
            }
            steps++;
        }

        @Override
        public void fields(Fields fields) {
            fields.fill(theta);
            slopes = fields.number(slopes);
            looks = fields.whole(looks);
            stability = fields.number(stability);
            steps = fields.whole(steps);
        }

        @Override
        public double[] theta() {
            return theta;
        }
    }
}
