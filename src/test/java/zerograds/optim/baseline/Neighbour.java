package zerograds.optim.baseline;

import java.util.List;
import java.util.Map;
import zerograds.eval.Evaluation;
import zerograds.optim.Method;
import zerograds.optim.Step;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;

/** Keeps the better of θ and a random neighbour: the (1+1) evolution strategy without adaptation. */
final class Neighbour extends Baseline<Best> {
    static final Method METHOD = new Method(
            "neighbour",
            "Better neighbour",
            new Schema(List.of(SharedSettings.share(
                    "step",
                    "Step",
                    SharedSettings.SAMPLING,
                    "How far away the neighbour is, as a share of the parameters' ranges.",
                    0.1))),
            Map.of("default", Map.of()),
            Neighbour::new);

    private double[] neighbour = new double[0];

    Neighbour(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
    }

    @Override
    Best begin(double[] start) {
        return new Best(start);
    }

    @Override
    double[][] propose(double progress) {
        neighbour = new double[domain().dimension()];
        gaussians(0, neighbour);
        for (int j = 0; j < neighbour.length; j++) {
            double wanted = memory().theta()[j] + settings().real("step") * (1 - progress) * neighbour[j];
            neighbour[j] = domain().clamp(j, wanted);
        }
        return new double[][] {neighbour};
    }

    @Override
    Step learn(List<Evaluation> answers) {
        memory().offer(neighbour, losses(answers)[0]);
        return silent();
    }
}
