package zerograds.optim.baseline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zerograds.eval.Evaluation;
import zerograds.optim.Method;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Settings;
import zerograds.space.ParameterSpace;

/**
 * Adam on the exact gradient (Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015): what could be
 * reached if the forward model were differentiable. For models that know their derivative only.
 */
final class ExactGradient extends AdamBaseline {
    static final Method METHOD = new Method(
            "adam",
            "Adam on the exact gradient",
            new Schema(List.of(SharedSettings.rate(5e-3), SharedSettings.finalRate(0.01))),
            Map.of("default", Map.of()),
            ExactGradient::new);

    ExactGradient(ParameterSpace space, Settings settings, long seed) {
        super(space, settings, seed);
    }

    @Override
    Set<Evaluation.Detail> details() {
        return Set.of(Evaluation.Detail.GRADIENT);
    }

    @Override
    double[][] probes(double[] theta) {
        return new double[][] {theta};
    }

    /** @throws IllegalArgumentException if the model answered without a gradient */
    @Override
    Optional<double[]> gradient(List<Evaluation> answers) {
        return answers.get(0) instanceof Evaluation.Success success ? Optional.of(gradient(success)) : Optional.empty();
    }

    private double[] gradient(Evaluation.Success success) {
        return domain().unitGradient(success.gradient()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'adam' needs the exact gradient, but this forward model does not offer it; every"
                                + " other optimizer does without")));
    }
}
