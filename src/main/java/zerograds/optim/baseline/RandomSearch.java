package zerograds.optim.baseline;

import java.util.List;
import java.util.Map;
import zerograds.eval.Evaluation;
import zerograds.optim.MemoryNeed;
import zerograds.optim.Method;
import zerograds.optim.Step;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;

/**
 * Random search (Bergstra and Bengio, JMLR 13, 2012): points drawn uniformly from the parameters' ranges, of which the
 * best counts. What every other optimizer has to beat.
 */
final class RandomSearch extends Baseline<Best> {
    static final Method METHOD = new Method(
            "random",
            "Random search",
            new Schema(List.of(new Setting.Whole(
                    "batch",
                    "Batch",
                    SharedSettings.SAMPLING,
                    "Points drawn in each iteration. The result does not depend on it, but for the last iteration.",
                    "points",
                    1,
                    1024,
                    true,
                    16))),
            Map.of("default", Map.of()),
            RandomSearch::new,
            MemoryNeed.points("Random search", (n, settings) -> settings.whole("batch"), 2, "batch"));

    private double[][] points = new double[0][0];

    RandomSearch(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
    }

    @Override
    Best begin(double[] start) {
        return new Best(start);
    }

    @Override
    double[][] propose(double progress) {
        points = new double[settings().whole("batch")][domain().dimension()];
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < points[i].length; j++) {
                double least = domain().least(j);
                points[i][j] = least + uniform(i, j) * (domain().most(j) - least);
            }
        }
        return points;
    }

    @Override
    Step learn(List<Evaluation> answers) {
        double[] losses = losses(answers);
        for (int i = 0; i < losses.length; i++) {
            memory().offer(points[i], losses[i]);
        }
        return silent();
    }
}
