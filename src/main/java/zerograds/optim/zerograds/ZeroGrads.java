package zerograds.optim.zerograds;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.eval.Evaluation.Detail;
import zerograds.math.Batch;
import zerograds.math.Statistics;
import zerograds.math.Vec;
import zerograds.optim.Candidates;
import zerograds.optim.GradientParts;
import zerograds.optim.IterationListener;
import zerograds.optim.LossModel;
import zerograds.optim.MemoryNeed;
import zerograds.optim.Method;
import zerograds.optim.Optimizer;
import zerograds.optim.Sampling;
import zerograds.optim.Step;
import zerograds.optim.TargetTransform;
import zerograds.optim.settings.Settings;
import zerograds.sample.LocalSampler;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.surrogate.Normalisation;
import zerograds.surrogate.Surrogate;
import zerograds.surrogate.network.MemoryLimit;
import zerograds.surrogate.network.Mlp;
import zerograds.surrogate.network.Nd4jMlp;
import zerograds.surrogate.quadratic.Quadratic;

/**
 * ZeroGrads (Fischer and Ritschel, "ZeroGrads: Learning Local Surrogates for Non-Differentiable Graphics", ACM TOG
 * 43(4), 2024).
 *
 * <p>An iteration draws 2B sites around θ and a smoothed probe for each; takes k_θ Adam steps on θ along the surrogate
 * as it was before; then fits it with k_φ Adam steps to the answers. One deviation from the authors' code: θ is
 * projected onto the parameters' bounds after each step.
 */
public final class ZeroGrads implements Optimizer {
    private static final Method.Requirement SAMPLES =
            MemoryNeed.points("ZeroGrads", (n, settings) -> 2.0 * settings.whole("batch"), 3, "batch");

    /** What the workbench knows about this optimizer. */
    public static final Method METHOD = new Method(
            "zerograds",
            "ZeroGrads",
            ZeroGradsSettings.SCHEMA,
            ZeroGradsSettings.PRESETS,
            ZeroGrads::new,
            (space, settings) -> {
                NetworkRoom.check(MemoryLimit.ofThisProcess(), space.dimension(), settings);
                SAMPLES.check(space, settings);
            });

    /** The least σ in steps of an integer: below, samples would not leave the present one. */
    private static final double LEAST_STEPS = 0.35;

    /**
     * The most of the budget that an iteration counts for: where there are only a few, steps that cross the whole range
     * in time would go far beyond what the samples around θ tell of.
     */
    private static final double LARGEST_SHARE = 1.0 / 40;

    private final ParameterSpace space;
    private final LocalSampler sampler;
    private final long seed;
    private final double range;
    private final double leastLocality;
    private final Descent descent;
    private Settings settings;
    private ZeroGradsSettings active;
    private Learner learner;
    private long iteration;
    private double progress;
    private double previous;
    private @Nullable Candidates asked;
    private @Nullable Evaluation watched;

    /** @throws IllegalArgumentException if the network would not fit into the memory */
    public ZeroGrads(ParameterSpace space, Settings settings, long seed) {
        this.space = space;
        this.seed = seed;
        this.settings = settings;
        METHOD.requirement().check(space, settings);
        active = ZeroGradsSettings.of(settings);
        sampler = new LocalSampler(seed);
        descent = new Descent(space, seed);
        range = medianRange(space);
        leastLocality = LEAST_STEPS * largestStep(space);
        learner = freshLearner();
    }

    private static double medianRange(ParameterSpace space) {
        double[] radii = new double[space.dimension()];
        for (int i = 0; i < radii.length; i++) {
            radii[i] = space.range(i).radius();
        }
        return Statistics.median(radii);
    }

    /** The largest step of an integer parameter in scaled coordinates; 0 without any. */
    private static double largestStep(ParameterSpace space) {
        return space.parameters().stream()
                .filter(Parameter.Whole.class::isInstance)
                .filter(parameter -> parameter.scale().kind() == Scale.Kind.LINEAR)
                .mapToDouble(parameter -> 1 / parameter.scale().unit())
                .max()
                .orElse(0);
    }

    private Learner freshLearner() {
        boolean always = active.kind().equals("jacobian");
        if (!always && !active.kind().equals("auto")) {
            return lossLearner(space, seed, active);
        }
        ParameterSpace ofAll = space;
        long ofSeed = seed;
        return new AutoLearner(space.dimension(), always, settings -> lossLearner(ofAll, ofSeed, settings));
    }

    private static LossLearner lossLearner(ParameterSpace space, long seed, ZeroGradsSettings settings) {
        Normalisation normalisation = normalisation(space, settings);
        Surrogate surrogate =
                switch (settings.kind()) {
                    case "arrays" -> new Nd4jMlp(settings.architecture(), normalisation, seed);
                    case "quadratic" -> Quadratic.of(normalisation);
                    default -> new Mlp(settings.architecture(), normalisation, seed);
                };
        return new LossLearner(
                surrogate,
                settings.targets().equals("log") ? TargetTransform.LOG : TargetTransform.NONE,
                settings.targets().equals("auto") ? Optional.of(new Standardiser()) : Optional.empty());
    }

    private static Normalisation normalisation(ParameterSpace space, ZeroGradsSettings settings) {
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

    private double locality(ZeroGradsSettings of) {
        double locality = of.locality() * of.localitySchedule().factor(progress) * descent.reach();
        return of.relative() ? Math.max(locality * range, leastLocality) : locality;
    }

    /** Twice σ before it falls. */
    private double gap() {
        return 2 * active.locality() * (active.relative() ? range : 1);
    }

    private double rate() {
        double least = 2 * active.reach() * Math.min(progress - previous, LARGEST_SHARE);
        double rate =
                Math.max(active.thetaRate(), least) * active.rateSchedule().factor(progress);
        return (active.relative() ? rate * range : rate) * descent.pace();
    }

    @Override
    public Candidates ask(double share) {
        applySettings();
        previous = progress;
        progress = share;
        int count = 2 * active.batch();
        Learner.Wishes wishes = learner.wishes(active);
        Candidates candidates = candidates(wishes.centre() ? count + 1 : count, wishes.details());
        sampler.draw(
                descent.theta(),
                locality(active),
                wishes.smoothing(),
                wishes.pairs(),
                iteration,
                count,
                candidates.sites(),
                candidates.probes());
        descent.fold(candidates.sites(), candidates.probes(), count, iteration);
        if (wishes.centre()) {
            int n = space.dimension();
            System.arraycopy(descent.theta(), 0, candidates.sites().values(), count * n, n);
            System.arraycopy(descent.theta(), 0, candidates.probes().values(), count * n, n);
        }
        asked = candidates;
        return candidates;
    }

    /** MemoryLimit for the candidates: the last ones', if they had as many rows. */
    private Candidates candidates(int rows, Set<Detail> details) {
        Candidates last = asked;
        if (last != null && last.sites().rows() == rows) {
            return new Candidates(last.sites(), last.probes(), details);
        }
        int n = space.dimension();
        return new Candidates(Batch.zeros(rows, n), Batch.zeros(rows, n), details);
    }

    private void applySettings() {
        ZeroGradsSettings wanted = ZeroGradsSettings.of(settings);
        boolean other = !wanted.architecture().equals(active.architecture())
                || wanted.rangeInputs() != active.rangeInputs()
                || !wanted.kind().equals(active.kind())
                || !wanted.targets().equals(active.targets());
        active = wanted;
        if (other || !wanted.hysteresis()) {
            learner.close();
            learner = freshLearner();
        }
    }

    @Override
    public int[] redraw(List<Evaluation> answers, int attempt) {
        Candidates candidates = asked;
        if (candidates == null) {
            throw new IllegalStateException("redraw needs a preceding ask");
        }
        Learner.Wishes wishes = learner.wishes(active);
        int[] rows = Survivors.missing(answers, 2 * active.batch(), wishes.pairs());
        for (int row : rows) {
            if (wishes.pairs() && row % 2 == 1) {
                continue; // drawn with its mirror image
            }
            sampler.redraw(
                    descent.theta(),
                    locality(active),
                    wishes.smoothing(),
                    wishes.pairs(),
                    iteration,
                    attempt,
                    row,
                    candidates.sites(),
                    candidates.probes());
        }
        return rows;
    }

    @Override
    public void watched(Evaluation here) {
        watched = here;
    }

    /** The evaluation at θ, by the learner or by the run's monitor; a failure only if both failed. */
    private Optional<Evaluation> here(Learner.Samples samples) {
        Optional<Evaluation> asked =
                samples.answers().size() > samples.count() ? Optional.of(samples.centre()) : Optional.empty();
        return asked.filter(Evaluation.Success.class::isInstance)
                .or(() -> Optional.ofNullable(watched))
                .or(() -> asked);
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
        descent.listener().asked(candidates.sites(), candidates.probes());
        Learner.Samples samples = new Learner.Samples(
                2 * active.batch(),
                candidates.sites(),
                answers,
                locality(active),
                descent.theta().clone());
        Optional<Evaluation> here = here(samples);
        watched = null;
        descent.hear(samples, candidates.probes(), here, gap());
        Step step = learner.tell(samples, active, rate(), descent);
        if (active.reach() > 0 && here.isPresent() && here.get() instanceof Evaluation.Success success) {
            descent.judge(success.loss(), samples, step.holdOut(), progress);
        }
        iteration++;
        return step;
    }

    @Override
    public void watch(IterationListener listener) {
        descent.watch(listener);
    }

    @Override
    public Vec theta() {
        return Vec.of(descent.theta());
    }

    @Override
    public Sampling sampling() {
        ZeroGradsSettings wanted = ZeroGradsSettings.of(settings);
        double locality = locality(wanted);
        Learner.Wishes wishes = learner.wishes(wanted);
        return new Sampling(locality, wishes.smoothing() * locality, learner.transform(), wishes.pairs());
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
    public Optional<LossModel> prediction() {
        return learner.prediction(descent.theta());
    }

    @Override
    public Optional<GradientParts> gradientParts() {
        return learner.parts(descent.theta());
    }

    @Override
    public State save() {
        return new Saved(descent.save(), settings, active, learner.copy(), iteration, progress, previous);
    }

    @Override
    public void restore(State state) {
        if (!(state instanceof Saved saved)) {
            throw new IllegalArgumentException("not a state of ZeroGrads");
        }
        descent.restore(saved.descent);
        settings = saved.settings;
        active = saved.active;
        close();
        learner = saved.learner.copy();
        iteration = saved.iteration;
        progress = saved.progress;
        previous = saved.previous;
        asked = null;
    }

    @Override
    public void close() {
        learner.close();
    }

    private record Saved(
            Descent.State descent,
            Settings settings,
            ZeroGradsSettings active,
            Learner learner,
            long iteration,
            double progress,
            double previous)
            implements State {
        @Override
        public long bytes() {
            return Double.BYTES * descent.size() + learner.bytes();
        }
    }
}
