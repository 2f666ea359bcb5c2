package zerograds.optim.baseline;

import java.util.List;
import java.util.Map;
import zerograds.eval.Evaluation;
import zerograds.optim.Method;
import zerograds.optim.Step;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;
import zerograds.state.Fields;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi, "Optimization by simulated annealing", Science 220, 1983): a random
 * walk that takes every step downhill, and one uphill by Δ with probability exp(−Δ/T). The temperature T and the steps
 * shrink geometrically with the budget; T begins at the mean change of the loss in the first steps. A step moves about
 * three parameters.
 */
final class SimulatedAnnealing extends Baseline<SimulatedAnnealing.Walk> {
    private static final int LOOKS = 20;
    private static final double MOVED = 3;

    static final Method METHOD = new Method(
            "annealing",
            "Simulated annealing",
            new Schema(List.of(
                    SharedSettings.share(
                            "step",
                            "First step",
                            SharedSettings.SAMPLING,
                            "How far a parameter moves at first, as a share of its range.",
                            0.1),
                    new Setting.Real(
                            "finalStep",
                            "Step at the end",
                            SharedSettings.SAMPLING,
                            "What is left of the step when the budget is used up; it shrinks geometrically.",
                            "× step",
                            1e-6,
                            1,
                            true,
                            0.01),
                    new Setting.Real(
                            "finalTemperature",
                            "Temperature at the end",
                            SharedSettings.LEARNING,
                            "What is left of the temperature when the budget is used up; it falls geometrically."
                                    + " Smaller values make the search greedier.",
                            "× T",
                            1e-12,
                            1,
                            true,
                            1e-6))),
            Map.of("default", Map.of()),
            SimulatedAnnealing::new);

    private double progress;
    private double[] candidate = new double[0];

    SimulatedAnnealing(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
    }

    @Override
    Walk begin(double[] start) {
        return new Walk(new Best(start), start, Double.POSITIVE_INFINITY);
    }

    /** The start first; then steps from where the walk is. */
    @Override
    double[][] propose(double share) {
        progress = share;
        candidate = memory().position.clone();
        if (memory().loss < Double.POSITIVE_INFINITY || iteration() > 0) {
            move(candidate);
        }
        return new double[][] {candidate};
    }

    private void move(double[] point) {
        int n = point.length;
        double length = settings().real("step") * Math.pow(settings().real("finalStep"), progress);
        double[] direction = new double[n];
        gaussians(0, direction);
        int always = (int) (uniform(1, n) * n);
        for (int j = 0; j < n; j++) {
            if (j == always || uniform(1, j) * n < MOVED) {
                point[j] = domain().clamp(j, point[j] + length * direction[j]);
            }
        }
    }

    @Override
    Step learn(List<Evaluation> answers) {
        double loss = losses(answers)[0];
        Walk walk = memory();
        walk.best.offer(candidate, loss);
        double rise = loss - walk.loss;
        if (iteration() <= LOOKS && Double.isFinite(rise)) {
            walk.changes += Math.abs(rise);
            walk.looks++;
        }
        double temperature = walk.looks == 0
                ? 0
                : walk.changes / walk.looks * Math.pow(settings().real("finalTemperature"), progress);
        if (rise <= 0 || uniform(2, 0) < Math.exp(-rise / temperature)) {
            walk.position = candidate;
            walk.loss = loss;
        }
        return silent();
    }

    /** Where the walk is, and the best it has seen. */
    static final class Walk implements Memory {
        private final Best best;
        private double[] position;
        private double loss;
        private double changes;
        private int looks;

        private Walk(Best best, double[] position, double loss) {
            this.best = best;
            this.position = position;
            this.loss = loss;
        }

        @Override
        public void fields(Fields fields) {
            best.fields(fields);
            position = fields.numbers(position);
            loss = fields.number(loss);
            changes = fields.number(changes);
            looks = fields.count(looks);
        }

        @Override
        public double[] theta() {
            return best.theta();
        }
    }
}
