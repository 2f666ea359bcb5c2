package zerograds.optim;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.sample.LocalSampler;
import zerograds.space.Interval;
import zerograds.space.ParameterSpace;
import zerograds.surrogate.Mlp;
import zerograds.surrogate.Normalisation;
import zerograds.surrogate.Surrogate;

/**
 * ZeroGrads (Fischer and Ritschel, "ZeroGrads: Learning Local Surrogates for Non-Differentiable Graphics", ACM TOG 43(4),
 * 2024).
 *
 * <p>An iteration draws 2B sites around θ and a smoothed probe for each; takes k_θ Adam steps on θ along the surrogate as
 * it was before; then fits it with k_φ Adam steps to the answers. One deviation from the authors' code: θ is projected
 * onto the parameters' bounds after each step.
 */
public final class ZeroGrads implements Optimizer {
    /** What the workbench knows about this optimizer. */
    public static final Method METHOD =
            new Method("zerograds", "ZeroGrads", ZeroGradsSettings.SCHEMA, ZeroGradsSettings.PRESETS, ZeroGrads::new);

    private final ParameterSpace space;
    private final LocalSampler sampler;
    private final long seed;
    private final double[] lower;
    private final double[] upper;
    private final double[] theta;
    private final double[] gradient;
    private Settings settings;
    private ZeroGradsSettings active;
    private Surrogate surrogate;
    private Adam adam;
    private SampledGradient sampled;
    private long iteration;
    private @Nullable Candidates asked;

    /** @throws IllegalArgumentException if the network would not fit into arrays */
    public ZeroGrads(ParameterSpace space, Settings settings, long seed) {
        this.space = space;
        this.seed = seed;
        this.settings = settings;
        active = ZeroGradsSettings.of(settings);
        sampler = new LocalSampler(seed);
        lower = space.lower().toArray();
        upper = space.upper().toArray();
        theta = space.start(seed).toArray();
        gradient = new double[theta.length];
        surrogate = freshSurrogate();
        adam = new Adam(theta.length);
        sampled = new SampledGradient(theta.length);
    }

    private Surrogate freshSurrogate() {
        return new Mlp(active.architecture(), normalisation(), seed);
    }

    private Normalisation normalisation() {
        int n = space.dimension();
        if (!active.rangeInputs()) {
            return Normalisation.none(n);
        }
        double[] centre = new double[n];
        double[] radius = new double[n];
        for (int i = 0; i < n; i++) {
            Interval range = space.range(i);
            centre[i] = range.centre();
            radius[i] = range.radius();
        }
        return new Normalisation(Vec.of(centre), Vec.of(radius));
    }

    @Override
    public Candidates ask(double progress) {
        applySettings();
        int rows = 2 * active.batch();
        Candidates candidates = asked;
        if (candidates == null || candidates.sites().rows() != rows) {
            candidates = new Candidates(Batch.zeros(rows, theta.length), Batch.zeros(rows, theta.length));
        }
        sampler.draw(
                theta,
                active.locality(),
                active.smoothing(),
                active.antithetic(),
                iteration,
                candidates.sites(),
                candidates.probes());
        asked = candidates;
        return candidates;
    }

    private void applySettings() {
        ZeroGradsSettings wanted = ZeroGradsSettings.of(settings);
        boolean otherNetwork = !wanted.architecture().equals(active.architecture())
                || wanted.rangeInputs() != active.rangeInputs()
                || wanted.logTargets() != active.logTargets();
        active = wanted;
        if (otherNetwork || !wanted.hysteresis()) {
            surrogate.close();
            surrogate = freshSurrogate();
        }
    }

    @Override
    public Step tell(List<Evaluation> answers) {
        Candidates candidates = asked;
        if (candidates == null) {
            throw new IllegalStateException("tell needs a preceding ask");
        }
        if (answers.size() != candidates.sites().rows()) {
            throw new IllegalArgumentException(
                    "expected " + candidates.sites().rows() + " answers, but got " + answers.size());
        }
        Survivors survivors = Survivors.of(candidates.sites(), answers, active.antithetic(), active.logTargets());
        Vec before = Vec.of(theta);
        if (!active.hysteresis()) {
            fit(survivors);
        }
        double belief = surrogate.gradient(theta, gradient);
        Vec first = Vec.of(gradient);
        descend();
        double fitLoss = active.hysteresis() ? fit(survivors) : Double.NaN;
        iteration++;
        Optional<GradientCheck> check = Optional.empty();
        if (survivors.count() > 1) {
            sampled.add(before.toArray(), active.locality(), survivors.sites(), survivors.targets());
            check = Optional.of(sampled.compare(first));
        }
        return new Step(loss(belief), fitLoss, Optional.of(first), check);
    }

    private double fit(Survivors survivors) {
        return survivors.count() == 0
                ? Double.NaN
                : surrogate.fit(survivors.sites(), survivors.targets(), active.fit());
    }

    /** k_θ steps; the first follows the gradient that is already there. */
    private void descend() {
        for (int step = 0; step < active.thetaSteps(); step++) {
            if (step > 0) {
                surrogate.gradient(theta, gradient);
            }
            adam.step(theta, gradient, active.thetaRate());
            for (int j = 0; j < theta.length; j++) {
                theta[j] = Math.max(lower[j], Math.min(upper[j], theta[j]));
            }
        }
    }

    private double loss(double fitted) {
        return active.logTargets() ? Math.expm1(fitted) : fitted;
    }

    @Override
    public Vec theta() {
        return Vec.of(theta);
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void change(Settings changed) {
        if (changed.schema() != settings.schema()) {
            throw new IllegalArgumentException("these settings belong to another optimizer");
        }
        settings = changed;
    }

    @Override
    public Optional<LossModel> belief() {
        return Optional.of(new SurrogateBelief(surrogate.frozen(), active.logTargets()));
    }

    @Override
    public State save() {
        return new Saved(Vec.of(theta), settings, active, surrogate.copy(), adam.copy(), sampled.copy(), iteration);
    }

    @Override
    public void restore(State state) {
        if (!(state instanceof Saved saved) || saved.theta.size() != theta.length) {
            throw new IllegalArgumentException("not a state of ZeroGrads with " + theta.length + " parameters");
        }
        saved.theta.copyTo(theta, 0);
        settings = saved.settings;
        active = saved.active;
        surrogate.close();
        surrogate = saved.surrogate.copy();
        adam = saved.adam.copy();
        sampled = saved.sampled.copy();
        iteration = saved.iteration;
        asked = null;
    }

    @Override
    public void close() {
        surrogate.close();
    }

    private record Saved(
            Vec theta,
            Settings settings,
            ZeroGradsSettings active,
            Surrogate surrogate,
            Adam adam,
            SampledGradient sampled,
            long iteration)
            implements State {}
}
