package zerograds.optim.zerograds;

import java.util.Optional;
import zerograds.math.Vec;
import zerograds.optim.TargetTransform;
import zerograds.space.Interval;
import zerograds.space.ParameterSpace;
import zerograds.surrogate.Normalisation;
import zerograds.surrogate.Surrogate;
import zerograds.surrogate.network.Mlp;
import zerograds.surrogate.network.Nd4jMlp;
import zerograds.surrogate.quadratic.Quadratic;

/**
 * Makes the learners that settings ask for. Immutable and thread safe.
 *
 * @param seed of a network's first weights
 */
record Learners(ParameterSpace space, long seed) {
    /** One that has learned nothing yet. */
    Learner fresh(ZeroGradsSettings settings) {
        boolean always = settings.kind() == SurrogateKind.JACOBIAN;
        return always || settings.kind() == SurrogateKind.AUTO
                ? new AutoLearner(space.dimension(), always, () -> ofLoss(settings))
                : ofLoss(settings);
    }

    private LossLearner ofLoss(ZeroGradsSettings settings) {
        return new LossLearner(
                surrogate(settings),
                settings.targets() == Targets.LOG ? TargetTransform.LOG : TargetTransform.NONE,
                settings.targets() == Targets.AUTO ? Optional.of(new Standardiser()) : Optional.empty());
    }

    private Surrogate surrogate(ZeroGradsSettings settings) {
        Normalisation normalisation = normalisation(settings);
        return switch (settings.kind()) {
            case ARRAYS -> new Nd4jMlp(settings.architecture(), normalisation, seed);
            case QUADRATIC -> Quadratic.of(normalisation);
            default -> new Mlp(settings.architecture(), normalisation, seed);
        };
    }

    private Normalisation normalisation(ZeroGradsSettings settings) {
        int n = space.dimension();
        if (!settings.rangeInputs()) {
            return Normalisation.none(n);
        }
        double[] centre = new double[n];
        double[] radius = new double[n];
        for (int i = 0; i < n; i++) {
            Interval interval = space.range(i);
            centre[i] = interval.centre();
            radius[i] = interval.radius();
        }
        return new Normalisation(Vec.of(centre), Vec.of(radius));
    }
}
