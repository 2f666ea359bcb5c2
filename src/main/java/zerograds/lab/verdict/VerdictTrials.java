package zerograds.lab.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import zerograds.eval.Evaluator;
import zerograds.eval.ParallelEvaluator;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.Sampling;
import zerograds.problem.ForwardException;
import zerograds.run.Budget;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.ui.model.verdict.RunningVerdict;

/**
 * Does short runs, and compares their verdicts at some iterations with reference gradients, and with what a finer search finds.
 * The results do not depend on the number of threads. Thread safe.
 *
 * @param pairs of samples in a reference gradient
 * @param threads runs at a time
 */
public record VerdictTrials(int pairs, int threads) {
    /** So that a reference has ten thousand evaluations. */
    public static final int PAIRS = 5_000;

    /** What the finer search may spend, as a part of the run's budget; and its σ, as a part of the run's. */
    private static final double TENTH = 0.1;

    private static final long FEWEST = 10;

    /** The verdicts at which a finer search is made. */
    private static final Set<String> RESTING = Set.of("settled", "limited", "solved", "bound");

    /** @throws IllegalArgumentException if one of them is not positive */
    public VerdictTrials {
        if (pairs < 2 || threads < 1) {
            throw new IllegalArgumentException(
                    "there must be at least two pairs and one thread, but got " + pairs + " and " + threads);
        }
    }

    /** Hears of each run as it is done, in their order. */
    @FunctionalInterface
    public interface Listener {
        /** @param done how many are, this one included */
        void done(VerdictRun run, List<Checkpoint> found, int done);
    }

    /**
     * All checkpoints of all runs.
     *
     * @throws InterruptedException if the calling thread was interrupted
     * @throws ForwardException if a model cannot be started
     */
    public List<Checkpoint> of(List<VerdictRun> runs, Listener listener) throws InterruptedException, ForwardException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "verdict-trial");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<List<Checkpoint>>> futures = new ArrayList<>();
            runs.forEach(run -> futures.add(workers.submit(() -> checkpoints(run))));
            List<Checkpoint> all = new ArrayList<>();
            for (int i = 0; i < runs.size(); i++) {
                List<Checkpoint> found = futures.get(i).get();
                all.addAll(found);
                listener.done(runs.get(i), found, i + 1);
            }
            return all;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ForwardException broken) {
                throw broken;
            }
            throw new IllegalStateException("a run broke", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Checkpoint> checkpoints(VerdictRun trial) throws InterruptedException, ForwardException {
        RunPlan plan = trial.plan();
        List<Checkpoint> found = new ArrayList<>();
        try (Run run = Run.open(plan);
                Evaluator evaluator = ParallelEvaluator.open(plan.problem(), 1, plan.seed())) {
            run.play();
            run.awaitFinished();
            List<Long> wanted = trial.checkpoints(run.log().iterations());
            RunningVerdict verdict = new RunningVerdict(plan);
            double firstLoss = Double.NaN;
            for (RunLog.Entry entry : run.log().since(0, Integer.MAX_VALUE)) {
                verdict.accept(entry);
                if (entry.event() instanceof RunEvent.Iterated iterated) {
                    firstLoss = Double.isNaN(firstLoss) ? iterated.loss() : firstLoss;
                    if (wanted.contains(iterated.iteration())) {
                        String said = verdict.verdict().id();
                        found.add(checkpoint(trial, run, evaluator, iterated, firstLoss, said));
                    }
                }
            }
        }
        return found;
    }

    private Checkpoint checkpoint(
            VerdictRun trial, Run run, Evaluator evaluator, RunEvent.Iterated at, double firstLoss, String said)
            throws InterruptedException {
        Sampling around = at.sampling();
        Batch sites = Slope.sites(at.theta(), around.locality(), pairs, trial.seed());
        double[] losses = Slope.losses(evaluator, sites);
        Slope fitted = Slope.of(at.theta(), around.locality(), sites, losses, around.transform()::fitted);
        Slope plain = Slope.of(at.theta(), around.locality(), sites, losses, loss -> loss);
        Optional<GradientCheck> check = at.check();
        Vec own = at.gradient().orElse(Vec.constant(at.theta().size(), 0));
        return new Checkpoint(
                trial.problem().id(),
                trial.spoiling().name(),
                trial.seed(),
                trial.iterations(),
                at.iteration(),
                said,
                check.map(GradientCheck::cosine).orElse(Double.NaN),
                check.map(GradientCheck::ceiling).orElse(Double.NaN),
                at.holdOut(),
                fitted.cosine(own),
                plain.cosine(own),
                fitted.ceiling(),
                fitted.gradient().norm(),
                at.loss(),
                firstLoss,
                lowest(trial, run, at, said));
    }

    /** What the finer search finds, where the verdict is that there is not much to be found. */
    private static double lowest(VerdictRun trial, Run run, RunEvent.Iterated at, String said)
            throws InterruptedException {
        if (!RESTING.contains(said)) {
            return Double.NaN;
        }
        RunPlan plan = trial.plan();
        long done = at.iteration() + 1;
        long more = Math.max(FEWEST, Math.round(TENTH * trial.iterations()));
        RunPlan finer = plan.withSettings(Spoiling.times(plan.settings(), "locality", TENTH))
                .withBudget(Budget.ofIterations(done + more));
        try (Run search = Run.fork(run, done, finer)) {
            search.play();
            double lowest = search.awaitFinished().loss();
            for (RunLog.Entry entry : search.log().since(0, Integer.MAX_VALUE)) {
                if (entry.event() instanceof RunEvent.Iterated iterated
                        && iterated.iteration() >= done
                        && !(lowest <= iterated.loss())) {
                    lowest = iterated.loss();
                }
            }
            return lowest;
        }
    }
}
