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

    private final String name;
    private final ChargedEvaluator evaluator;
    private final ProbeBudget budget;
    private final ProbeWishes wishes = new ProbeWishes();
    private final ProbePermit permit;
    private final SlopeWork slopes;
    private final Thread thread;
    private final AtomicReference<@Nullable Landscape> latest = new AtomicReference<>();
    private final Queue<ReferenceGradient> gradients = new ConcurrentLinkedQueue<>();

    private @Nullable SliceWork work;

    /** @param borrows whether the session is the run's, which is asked for before it is used */
    LandscapeProbe(RunPlan plan, ProbeSession session, ProbeBudget budget, boolean borrows) {
        name = plan.problem().id();
        this.budget = budget;
        evaluator = new ChargedEvaluator(plan.problem(), plan.seed(), session, budget);
        permit = new ProbePermit(evaluator, wishes, borrows);
        slopes = new SlopeWork(evaluator, this::mayDifferentiate);
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
        if (permit.isSaving()) {
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
                long rest = slopes.areStale(wishes.prediction()) ? slopes.rest() : -1;
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
        slopes.forget();
        latest.set(null);
        wishes.forget();
    }

    /** Does the most urgent piece of work; false if there is none. */
    private boolean step() throws InterruptedException {
        if (wishes.takeGrant()) {
            permit.grant();
        }
        Optional<LandscapeRequest> request = wishes.request();
        if (request.isPresent() && compute(request.get())) {
            return true;
        }
        try {
            Optional<Prediction> prediction = wishes.prediction();
            if (slopes.areStale(prediction) && slopes.rest() == 0) {
                slopes.refresh(prediction.orElseThrow());
                return true;
            }
            return permit.mayEvaluate() && ((request.isPresent() && probe(request.get())) || differentiate());
        } catch (ForwardException e) {
            LOG.warn("the model of {} cannot be probed: {}", name, e.getMessage());
            permit.revoke(String.valueOf(e.getMessage()));
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
            Vec gradient = SlopeWork.differences(
                    evaluator, next.get().theta(), next.get().sampling());
            gradients.add(new ReferenceGradient(next.get().iteration(), gradient));
        }
        return next.isPresent();
    }

    /** Only when the coarse grid is there, so that it is known how long an evaluation takes. */
    private boolean mayDifferentiate(Prediction prediction) {
        SliceWork present = work;
        return prediction.theta().size() <= MOST_FOR_DIFFERENCES
                && present != null
                && present.trueLoss().isPresent()
                && permit.mayEvaluate();
    }

    private void publish() {
        SliceWork present = work;
        if (present != null) {
            latest.set(present.landscape(
                    slopes.slopes(), evaluator.evaluations(), permit.status(present), permit.message(present)));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
