package zerograds.run.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.problem.ForwardException;
import zerograds.run.Prediction;
import zerograds.run.Run;
import zerograds.run.RunPlan;

/**
 * Looks at the loss around a run without touching it: on a thread and a session of the model of its own, with its
 * evaluations charged apart.
 *
 * <p>The latest wish counts: a newer one is heard after a few milliseconds or one evaluation, whichever is longer.
 * Models slower than 20 ms are not probed before {@link #grant}. Thread safe; no method waits.
 */
public final class LandscapeProbe implements AutoCloseable {
    /** Central differences are affordable up to so many parameters. */
    public static final int MOST_FOR_DIFFERENCES = 8;

    private static final Logger LOG = LoggerFactory.getLogger(LandscapeProbe.class);

    /** After the slopes at θ were refreshed, they rest for so many times as long as that took. */
    private static final int REST = 4;

    private final String name;
    private final ChargedEvaluator evaluator;
    private final ProbeBudget budget;
    private final boolean borrows;
    private final ProbeWishes wishes = new ProbeWishes();
    private final Thread thread;
    private final AtomicReference<@Nullable Landscape> latest = new AtomicReference<>();
    private final Queue<ReferenceGradient> gradients = new ConcurrentLinkedQueue<>();

    private volatile boolean saving;
    private boolean granted;
    private @Nullable SliceWork work;
    private Landscape.@Nullable Slopes slopes;
    private @Nullable Prediction sloped;
    private long restUntil;
    private String broken = "";

    /** @param borrows whether the session is the run's, which is asked for before it is used */
    LandscapeProbe(RunPlan plan, ProbeSession session, ProbeBudget budget, boolean borrows) {
        name = plan.problem().id();
        this.budget = budget;
        this.borrows = borrows;
        evaluator = new ChargedEvaluator(plan.problem(), plan.seed(), session, budget);
        thread = new Thread(this::live, "probe-" + name);
        thread.setDaemon(true);
    }

    /** A probe for a run of {@code plan} that hurries; nothing is evaluated before it is asked for. */
    public static LandscapeProbe beside(RunPlan plan) {
        ProbeSession session = isFree(plan)
                ? ChargedEvaluator.ownSession(plan.problem(), plan.seed())
                : points -> {
                    throw new ForwardException("the run uses every session that this model allows");
                };
        return start(new LandscapeProbe(plan, session, ProbeBudget.lifted(), false));
    }

    /**
     * A probe beside {@code run}, of which it takes little unless somebody asks for more. Where the run has every
     * session that the model allows, its own is used, between two iterations and only after {@link #grant}.
     */
    public static LandscapeProbe beside(Run run) {
        RunPlan plan = run.plan();
        ProbeSession session = isFree(plan) ? ChargedEvaluator.ownSession(plan.problem(), plan.seed()) : run::probe;
        return start(new LandscapeProbe(plan, session, new ProbeBudget(ProbeBudget.CHEAP_NANOS), !isFree(plan)));
    }

    private static boolean isFree(RunPlan plan) {
        int most = plan.problem().model().maxSessions();
        return most > Math.min(plan.workers(), most);
    }

    static LandscapeProbe start(LandscapeProbe probe) {
        probe.thread.start();
        return probe;
    }

    /** Shows another slice, or the same one otherwise. */
    public void show(LandscapeRequest wanted) {
        wishes.show(wanted);
    }

    /** Shows a newer surrogate. */
    public void show(Prediction newer) {
        wishes.show(newer);
    }

    /** Computes reference gradients, in order, when there is time. */
    public void differentiate(List<GradientRequest> wanted) {
        wishes.differentiate(wanted);
    }

    /** Goes on though the model is slow, or much was spent, or the session is the run's. */
    public void grant() {
        wishes.grant();
    }

    /** Probes without pauses, because a picture is waited for. */
    public void hurry() {
        budget.lift();
        wishes.wake();
    }

    /** Somebody asked for another picture: a coarse one may be made at once. */
    public void another() {
        budget.another();
        wishes.wake();
    }

    /** Whether another coarse picture may be made unasked. */
    public boolean affordsAnother() {
        return budget.affordsAnother();
    }

    /** How many evaluations the run has spent: a part of as many may be spent on probes. */
    public void runSpent(long evaluations) {
        budget.run(evaluations);
        if (saving) {
            wishes.wake();
        }
    }

    /** What is known by now. */
    public Optional<Landscape> latest() {
        return Optional.ofNullable(latest.get());
    }

    /** The reference gradients that are new since the last call. */
    public List<ReferenceGradient> takeGradients() {
        List<ReferenceGradient> taken = new ArrayList<>();
        for (ReferenceGradient next = gradients.poll(); next != null; next = gradients.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** Whether there are reference gradients that were not taken yet. */
    public boolean hasGradients() {
        return !gradients.isEmpty();
    }

    /** Whether there is nothing left to do. */
    public boolean isIdle() {
        return wishes.isIdle();
    }

    private void live() {
        try (evaluator) {
            while (true) {
                long began = System.nanoTime();
                boolean more = step();
                publish();
                if (more) {
                    wishes.rest(budget.rest(System.nanoTime() - began));
                }
                long rest = slopesAreStale() ? Math.max(0, restUntil - System.nanoTime()) : -1;
                wishes.await(more ? 0 : rest);
            }
        } catch (InterruptedException e) {
            LOG.debug("the probe of {} ends", name);
        } catch (RuntimeException e) {
            LOG.error("the probe of {} broke", name, e);
        } finally {
            release();
        }
    }

    /** Grids and surrogates are large: whoever still knows this probe shall not keep them. */
    private void release() {
        work = null;
        slopes = null;
        sloped = null;
        latest.set(null);
        wishes.forget();
    }

    /** Does the most urgent piece of work; false if there is none. */
    private boolean step() throws InterruptedException {
        if (wishes.takeGrant()) {
            evaluator.grant();
            granted = true;
        }
        Optional<LandscapeRequest> request = wishes.request();
        if (request.isPresent() && compute(request.get())) {
            return true;
        }
        try {
            if (slopesAreStale() && System.nanoTime() >= restUntil) {
                refreshSlopes();
                return true;
            }
            return mayEvaluate() && ((request.isPresent() && probe(request.get())) || differentiate());
        } catch (ForwardException e) {
            LOG.warn("the model of {} cannot be probed: {}", name, e.getMessage());
            broken = "The true loss cannot be probed: " + e.getMessage();
            return true;
        }
    }

    /** What costs no evaluation. */
    private boolean compute(LandscapeRequest wanted) {
        SliceWork present = work;
        if (present == null || !present.slice().equals(wanted.slice())) {
            present = new SliceWork(evaluator, wanted.slice(), present);
            work = present;
        }
        Optional<Prediction> prediction = wishes.prediction();
        return (prediction.isPresent() && present.show(prediction.get()))
                || present.convolve(wanted.sampling().smoothing());
    }

    private boolean probe(LandscapeRequest wanted) throws ForwardException, InterruptedException {
        SliceWork present = work;
        return present != null && present.probe(wanted);
    }

    private boolean differentiate() throws ForwardException, InterruptedException {
        if (wishes.hasGradients() && evaluator.warmUp()) {
            return true;
        }
        Optional<GradientRequest> next = wishes.nextGradient();
        if (next.isPresent()) {
            Vec gradient = differences(next.get().theta(), next.get().sampling());
            gradients.add(new ReferenceGradient(next.get().iteration(), gradient));
        }
        return next.isPresent();
    }

    private Vec differences(Vec theta, Sampling sampling) throws ForwardException, InterruptedException {
        CentralDifferences differences = new CentralDifferences(theta, sampling);
        return differences.gradient(evaluator.evaluate(differences.probes()));
    }

    private boolean mayEvaluate() {
        boolean on = wishes.request().map(LandscapeRequest::probing).orElse(true);
        saving = evaluator.isSaving();
        return on && broken.isEmpty() && !asks();
    }

    /** Whether evaluation waits for a request or, while probes are limited, for the run to go on. */
    private boolean asks() {
        return (borrows && !granted) || evaluator.isSlow() || evaluator.isSpent() || saving;
    }

    private boolean slopesAreStale() {
        Optional<Prediction> prediction = wishes.prediction();
        Landscape.Slopes known = slopes;
        if (prediction.isEmpty()) {
            return false;
        }
        return known == null
                || !prediction.get().equals(sloped)
                || (known.reference().isEmpty() && mayDifferentiate(prediction.get()));
    }

    /** Only when the coarse grid is there, so that it is known how long an evaluation takes. */
    private boolean mayDifferentiate(Prediction prediction) {
        SliceWork present = work;
        return prediction.theta().size() <= MOST_FOR_DIFFERENCES
                && present != null
                && present.trueLoss().isPresent()
                && mayEvaluate();
    }

    private void refreshSlopes() throws ForwardException, InterruptedException {
        Prediction prediction = wishes.prediction().orElseThrow();
        long began = System.nanoTime();
        Optional<Vec> reference = mayDifferentiate(prediction)
                ? Optional.of(differences(prediction.theta(), prediction.sampling()))
                : Optional.empty();
        slopes = new Landscape.Slopes(prediction.theta(), SliceWork.gradient(prediction), reference);
        sloped = prediction;
        restUntil = System.nanoTime() + REST * (System.nanoTime() - began);
    }

    private void publish() {
        SliceWork present = work;
        if (present != null) {
            Landscape.Status status = status(present);
            latest.set(present.landscape(Optional.ofNullable(slopes), evaluator.evaluations(), status, message()));
        }
    }

    private Landscape.Status status(SliceWork present) {
        if (!broken.isEmpty()) {
            return Landscape.Status.UNAVAILABLE;
        }
        if (!wishes.request().map(LandscapeRequest::probing).orElse(true)) {
            return Landscape.Status.OFF;
        }
        boolean complete = wishes.request().map(present::isComplete).orElse(true);
        if (asks() && !(saving && complete)) {
            return Landscape.Status.ASKING;
        }
        return complete ? Landscape.Status.DONE : Landscape.Status.PROBING;
    }

    private String message() {
        if (!broken.isEmpty()) {
            return broken;
        }
        if (evaluator.isSlow()) {
            return "One evaluation takes " + evaluator.duration().toMillis()
                    + " ms, so the true loss is not probed unasked: the whole picture takes " + cost() + ".";
        }
        if (borrows && !granted) {
            return "The model has a single session, the run's: the picture takes " + wanted()
                    + " evaluations between its iterations.";
        }
        if (evaluator.isSpent()) {
            return evaluator.evaluations() + " evaluations were spent on probes.";
        }
        return saving
                ? "Probes take a tenth of the run's evaluations; the picture gets finer as it goes on. At once it"
                        + " takes "
                        + cost() + "."
                : "";
    }

    /** What the picture takes, for people. */
    private String cost() {
        double minutes = wanted() * (evaluator.duration().toNanos() / 60e9);
        String time = minutes < 1 ? "less than a minute" : "about " + Math.round(minutes) + " min";
        return wanted() + " evaluations, " + time;
    }

    /** How many evaluations the picture takes, about. */
    private int wanted() {
        SliceWork present = work;
        return present == null ? 0 : present.size();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
