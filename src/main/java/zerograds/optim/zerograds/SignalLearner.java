package zerograds.optim.zerograds;

import java.util.Optional;
import java.util.Set;
import zerograds.eval.Evaluation;
import zerograds.eval.Evaluation.Detail;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.GradientParts;
import zerograds.optim.LossModel;
import zerograds.optim.Step;
import zerograds.optim.TargetTransform;
import zerograds.state.Fields;
import zerograds.surrogate.jacobian.SparseJacobian;

/**
 * Beyond the paper, for models that return a signal: learns which outputs each parameter touches, and descends along the
 * sparse Jacobian of the smoothed model times the loss's sensitivity at the present signal.
 *
 * <p>It asks for the signals of the mirrored pairs and for that at θ itself, one evaluation more. σ smooths the model; a
 * smoothing of its own would be noise alone.
 */
final class SignalLearner implements Learner {
    /** Foretelling costs as much as learning. */
    private static final int TELLS_PER_TEST = 8;

    private final SparseJacobian jacobian;
    private final SampledGradient sampled;
    private final HoldOut holdOut;
    private final Curvature curvature;
    private final double[] gradient;
    private Vec centre;
    private double centreLoss = Double.NaN;
    private float[] sensitivity = new float[0];
    private long tells;

    SignalLearner(int parameters, int outputs) {
        jacobian = SparseJacobian.of(parameters, outputs);
        sampled = new SampledGradient(parameters);
        holdOut = new HoldOut();
        curvature = new Curvature();
        gradient = new double[parameters];
        centre = Vec.constant(parameters, 0);
    }

    @Override
    public void fields(Fields fields) {
        jacobian.fields(fields);
        sampled.fields(fields);
        holdOut.fields(fields);
        curvature.fields(fields);
        fields.fill(gradient);
        centre = fields.vec(centre);
        centreLoss = fields.number(centreLoss);
        sensitivity = fields.floats(sensitivity);
        tells = fields.whole(tells);
    }

    /** How many outputs the model has. */
    int outputs() {
        return jacobian.outputs();
    }

    @Override
    public Wishes wishes(ZeroGradsSettings settings) {
        return new Wishes(Set.of(Detail.SIGNAL, Detail.SENSITIVITY), true, true, 0);
    }

    @Override
    public Step tell(Samples samples, ZeroGradsSettings settings, double rate, Descent descent) {
        SignalPairs pairs = SignalPairs.of(samples, jacobian.outputs());
        if (pairs.count() > 0) {
            if (tells++ % TELLS_PER_TEST == 0) {
                predict(pairs);
            }
            jacobian.add(pairs.count(), pairs.offsets(), pairs.responses(), samples.locality());
        }
        double predicted = prediction(samples.around())
                .map(model -> model.loss(samples.around()))
                .orElse(Double.NaN);
        if (samples.centre() instanceof Evaluation.Success here) {
            curvature.add(pairs, here.loss());
            centre = Vec.of(samples.around());
            centreLoss = here.loss();
            sensitivity = here.sensitivity().orElseThrow().toArray();
        } else if (sensitivity.length == 0) {
            return new Step(Double.NaN, Double.NaN, Optional.empty(), Optional.empty(), holdOut.explained());
        }
        jacobian.gradient(sensitivity, gradient);
        Survivors survivors = Survivors.of(samples, true, Double.NEGATIVE_INFINITY);
        sampled.add(samples.around(), samples.locality(), survivors.sites(), survivors.losses());
        Vec slope = Vec.of(gradient);
        Optional<GradientCheck> check = survivors.count() > 1
                ? Optional.of(sampled.compare(slope, samples.around(), survivors, survivors.losses(), true))
                : Optional.empty();
        descent.step(gradient, rate);
        return new Step(predicted, Double.NaN, Optional.of(slope), check, holdOut.explained());
    }

    /** Whether the outputs answer to so many parameters at once that none stands out. */
    boolean isBarren() {
        return jacobian.isBarren();
    }

    /** How much of the fresh responses the Jacobian knew. */
    private void predict(SignalPairs pairs) {
        float[] expected = new float[pairs.count() * jacobian.outputs()];
        jacobian.predict(pairs.count(), pairs.offsets(), expected);
        double error = 0;
        double power = 0;
        for (int i = 0; i < expected.length; i++) {
            double response = pairs.responses()[i];
            error += (response - expected[i]) * (response - expected[i]);
            power += response * response;
        }
        holdOut.add(error, power);
    }

    @Override
    public TargetTransform transform() {
        return TargetTransform.NONE;
    }

    @Override
    public Optional<LossModel> prediction(double[] theta) {
        if (Double.isNaN(centreLoss)) {
            return Optional.empty();
        }
        double[] bend = new double[gradient.length];
        jacobian.squares(bend);
        return Optional.of(new QuadraticPrediction(
                centre, centreLoss, Vec.of(gradient), Vec.of(bend).map(b -> b * curvature.value())));
    }

    @Override
    public Optional<GradientParts> parts(double[] theta) {
        return Double.isNaN(centreLoss) ? Optional.empty() : Optional.of(sampled.parts(Vec.of(gradient)));
    }

    @Override
    public void close() {}
}
