package zerograds.optim.zerograds;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.eval.Evaluation.Detail;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.Candidates;
import zerograds.optim.Explainable;
import zerograds.optim.GradientParts;
import zerograds.optim.IterationListener;
import zerograds.optim.LossModel;
import zerograds.optim.Method;
import zerograds.optim.Optimizer;
import zerograds.optim.Sampling;
import zerograds.optim.Step;
import zerograds.optim.settings.Settings;
import zerograds.sample.LocalSampler;
import zerograds.space.ParameterSpace;
import zerograds.state.Fields;

/**
 * ZeroGrads (Fischer and Ritschel, "ZeroGrads: Learning Local Surrogates for Non-Differentiable Graphics", ACM TOG
 * 43(4), 2024).
 *
 * <p>An iteration draws 2B sites around θ and a smoothed probe for each; takes k_θ Adam steps on θ along the surrogate
 * as it was before; then fits it with k_φ Adam steps to the answers. One deviation from the authors' code: θ is
 * projected onto the parameters' bounds after each step.
 */
public final class ZeroGrads implements Optimizer, Explainable {
    /** What the workbench knows about this optimizer. */
    public static final Method METHOD = new Method(
            "zerograds",
            "ZeroGrads",
            ZeroGradsSchema.SCHEMA,
            ZeroGradsSchema.PRESETS,
            ZeroGrads::new,
            NetworkRoom::requireMemory,
            true);

    private final int dimension;
    private final LocalSampler sampler;
    private final Learners learners;
    private final Descent descent;
    private Distances distances;
    private Settings settings;
    /** Those of the last iteration, and the same in typed form. */
    private Settings applied;

    private ZeroGradsSettings active;
    private Learner learner;
    private long iteration;
    private @Nullable Candidates asked;
    private @Nullable Evaluation watched;

    /** @throws IllegalArgumentException if the network would not fit into the memory */
    public ZeroGrads(ParameterSpace space, Settings settings, long seed) {
        this.settings = settings;
        applied = settings;
        METHOD.requirement().check(space, settings);
        active = ZeroGradsSettings.of(settings);
        dimension = space.dimension();
        sampler = new LocalSampler(seed);
        descent = new Descent(space, seed);
        distances = Distances.of(space);
        learners = new Learners(space, seed);
        learner = learners.fresh(active);
    }

    private double locality(ZeroGradsSettings of) {
        return distances.locality(of, descent.reach());
    }

    @Override
    public Candidates ask(double share) {
        applySettings();
        distances = distances.at(share);
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
            System.arraycopy(descent.theta(), 0, candidates.sites().values(), count * dimension, dimension);
            System.arraycopy(descent.theta(), 0, candidates.probes().values(), count * dimension, dimension);
        }
        asked = candidates;
        return candidates;
    }

    /** Room for the candidates: the last ones', if they had as many rows. */
    private Candidates candidates(int rows, Set<Detail> details) {
        Candidates last = asked;
        if (last != null && last.sites().rows() == rows) {
            return new Candidates(last.sites(), last.probes(), details);
        }
        return new Candidates(Batch.zeros(rows, dimension), Batch.zeros(rows, dimension), details);
    }

    private void applySettings() {
        ZeroGradsSettings wanted = ZeroGradsSettings.of(settings);
        boolean fresh = wanted.learnsOtherwiseThan(active) || !wanted.hysteresis();
        applied = settings;
        active = wanted;
        if (fresh) {
            learner.close();
            learner = learners.fresh(active);
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
        descent.hear(samples, candidates.probes(), here, distances.gap(active));
        Step step = learner.tell(samples, active, distances.rate(active, descent.pace()), descent);
        if (active.reach() > 0 && here.isPresent() && here.get() instanceof Evaluation.Success success) {
            descent.judge(success.loss(), samples, step.holdOut(), distances.progress());
        }
        iteration++;
        return step;
    }

    @Override
    public Optional<Explainable> explainable() {
        return Optional.of(this);
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
    public void fields(Fields fields) {
        settings = settings.fields(fields);
        applied = applied.fields(fields);
        if (fields.isReading()) {
            active = ZeroGradsSettings.of(applied);
            learner.close();
            learner = learners.fresh(active);
            asked = null;
            watched = null;
        }
        descent.fields(fields);
        learner.fields(fields);
        iteration = fields.whole(iteration);
        distances = distances.fields(fields);
    }

    @Override
    public void close() {
        learner.close();
    }
}
