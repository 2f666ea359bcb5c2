package zerograds.optim.zerograds;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.GradientParts;
import zerograds.optim.LossModel;
import zerograds.optim.Step;
import zerograds.optim.TargetTransform;
import zerograds.state.Fields;
import zerograds.surrogate.Surrogate;

/** The paper's learner: a surrogate of the loss, fitted to the samples and kept from iteration to iteration. */
final class LossLearner implements Learner {
    private final Surrogate surrogate;
    private final SampledGradient sampled;
    private final HoldOut holdOut;
    private final Optional<Standardiser> standardiser;
    private TargetTransform transform;
    private final double[] gradient;
    private final double[] correction;

    /** @param standardiser chooses the transform; empty if it stays as it is */
    LossLearner(Surrogate surrogate, TargetTransform transform, Optional<Standardiser> standardiser) {
        this.surrogate = surrogate;
        this.transform = transform;
        this.standardiser = standardiser;
        sampled = new SampledGradient(surrogate.dimension());
        holdOut = new HoldOut();
        gradient = new double[surrogate.dimension()];
        correction = new double[surrogate.dimension()];
    }

    @Override
    public void fields(Fields fields) {
        surrogate.fields(fields);
        standardiser.ifPresent(chosen -> chosen.fields(fields));
        transform = transform.fields(fields);
        sampled.fields(fields);
        holdOut.fields(fields);
    }

    @Override
    public Wishes wishes(ZeroGradsSettings settings) {
        return new Wishes(Set.of(), false, settings.antithetic(), settings.smoothing());
    }

    @Override
    public Step tell(Samples samples, ZeroGradsSettings settings, double rate, Descent descent) {
        double least = transform.logarithmic() && standardiser.isEmpty() ? -1 : Double.NEGATIVE_INFINITY;
        Survivors survivors = Survivors.of(samples, settings.antithetic(), least);
        double[] targets = targets(survivors.losses());
        double[] predictions = new double[targets.length];
        if (survivors.count() > 0) {
            surrogate.values(survivors.sites(), predictions);
            holdOut.add(
                    Arrays.copyOf(predictions, survivors.paired()),
                    Arrays.copyOf(targets, survivors.paired()),
                    settings.antithetic());
            descent.listener().predicted(survivors.sites(), targets, predictions);
        }
        if (!settings.hysteresis()) {
            fit(survivors, targets, samples, settings);
        }
        double[] theta = descent.theta();
        Optional<GradientCheck> check = Optional.empty();
        if (targets.length > 1) {
            sampled.add(samples.around(), samples.locality(), survivors.sites(), targets);
        }
        correct(survivors, targets, predictions, samples, settings);
        descent.listener().corrected(correction);
        double prediction = surrogate.gradient(theta, gradient);
        Vec own = Vec.of(gradient);
        if (targets.length > 1) {
            check = Optional.of(sampled.compare(own, samples.around(), survivors, targets, settings.antithetic()));
        }
        descend(descent, rate, settings);
        double fitLoss = settings.hysteresis() ? fit(survivors, targets, samples, settings) : Double.NaN;
        descent.listener().fitted(surrogate, survivors.sites());
        return new Step(transform.loss(prediction), fitLoss, Optional.of(own), check, holdOut.explained());
    }

    private double[] targets(double[] losses) {
        if (standardiser.isPresent() && losses.length > 0) {
            TargetTransform next = standardiser.get().add(losses);
            if (!transform.equals(TargetTransform.NONE)) {
                // h stays the same function of the loss near its present level.
                double origin = next.fitted(transform.loss(0));
                surrogate.rescale(next.fitted(transform.loss(1)) - origin, origin);
            }
            transform = next;
        }
        double[] targets = new double[losses.length];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = transform.fitted(losses[i]);
        }
        return targets;
    }

    private double fit(Survivors survivors, double[] targets, Samples samples, ZeroGradsSettings settings) {
        if (survivors.count() == 0) {
            return Double.NaN;
        }
        boolean mirrored =
                survivors.paired() == survivors.count() || settings.fit().oddWeight() == 1;
        return mirrored
                ? surrogate.fit(survivors.sites(), targets, settings.fit())
                : fitMirrored(survivors, targets, samples.around(), settings);
    }

    /** A sample whose mirror image failed is fitted beside what the surrogate predicts there, which then says nothing. */
    private double fitMirrored(Survivors survivors, double[] targets, double[] around, ZeroGradsSettings settings) {
        int n = around.length;
        int paired = survivors.paired();
        int rows = 2 * survivors.count() - paired;
        Batch sites = Batch.zeros(rows, n);
        double[] from = survivors.sites().values();
        double[] to = sites.values();
        System.arraycopy(from, 0, to, 0, paired * n);
        for (int i = paired; i < survivors.count(); i++) {
            int row = 2 * i - paired;
            for (int j = 0; j < n; j++) {
                to[row * n + j] = from[i * n + j];
                to[(row + 1) * n + j] = 2 * around[j] - from[i * n + j];
            }
        }
        double[] wanted = new double[rows];
        surrogate.values(sites, wanted);
        System.arraycopy(targets, 0, wanted, 0, paired);
        for (int i = paired; i < survivors.count(); i++) {
            wanted[2 * i - paired] = targets[i];
        }
        return surrogate.fit(sites, wanted, settings.fit());
    }

    /** The control variate: mean[(t − h(site)) (site − θ)] / σ², which vanishes as h fits. */
    private void correct(
            Survivors survivors, double[] targets, double[] predictions, Samples samples, ZeroGradsSettings settings) {
        Arrays.fill(correction, 0);
        if (!settings.controlVariate()) {
            return;
        }
        double[] theta = samples.around();
        double locality = samples.locality();
        int n = theta.length;
        double[] site = survivors.sites().values();
        int count = survivors.paired() > 0 ? survivors.paired() : survivors.count();
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += (targets[i] - predictions[i]) / count;
        }
        for (int i = 0; i < count; i++) {
            double factor = (targets[i] - predictions[i] - mean) / (count * locality * locality);
            for (int j = 0; j < n; j++) {
                correction[j] += factor * (site[i * n + j] - theta[j]);
            }
        }
    }

    /** k_θ steps; the first follows the gradient that is already there. */
    private void descend(Descent descent, double rate, ZeroGradsSettings settings) {
        for (int step = 0; step < settings.thetaSteps(); step++) {
            if (step > 0) {
                surrogate.gradient(descent.theta(), gradient);
            }
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += correction[j];
            }
            descent.step(gradient, rate);
        }
    }

    @Override
    public TargetTransform transform() {
        return transform;
    }

    @Override
    public Optional<LossModel> prediction(double[] theta) {
        return Optional.of(new SurrogatePrediction(surrogate.frozen(), transform));
    }

    @Override
    public Optional<GradientParts> parts(double[] theta) {
        double[] own = new double[theta.length];
        surrogate.gradient(theta, own);
        return Optional.of(sampled.parts(Vec.of(own)));
    }

    @Override
    public void close() {
        surrogate.close();
    }
}
