package zerograds.lab.speed;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import zerograds.eval.ParallelEvaluator;
import zerograds.math.Batch;
import zerograds.math.Statistics;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.run.Run;
import zerograds.run.RunPlan;

/**
 * What the evaluation engine costs, and what its threads gain.
 *
 * @param workers how many it had
 * @param speedUp of a batch of a model of 1 ms, against one worker, the two in turns
 * @param overheadMicros of an evaluation of a model that does next to nothing, which is what the engine adds
 * @param cancelMillis from a run's stop, in the middle of evaluations that would never end, to its end; the longest met
 */
public record EngineFigures(int workers, double speedUp, double overheadMicros, double cancelMillis) {
    private static final int ROWS_PER_WORKER = 16;
    private static final int TRIVIAL_ROWS = 256;
    private static final int TRIVIAL_BATCHES = 400;
    private static final int CANCELS = 5;

    /** Measures them, about a second. */
    static EngineFigures measure(int workers, Rounds pace) throws ForwardException, InterruptedException {
        return new EngineFigures(workers, speedUp(workers, pace.rounds()), overhead(workers), cancel(workers));
    }

    private static double speedUp(int workers, int rounds) throws ForwardException, InterruptedException {
        Problem problem = Work.problem(Work.ofSeconds(1e-3));
        Batch batch = Batch.zeros(ROWS_PER_WORKER * workers, problem.dimension());
        double[] ratios = new double[rounds];
        try (ParallelEvaluator alone = ParallelEvaluator.open(problem, 1, 1);
                ParallelEvaluator together = ParallelEvaluator.open(problem, workers, 1)) {
            // The engine shares a batch once it knows how long an evaluation takes.
            nanos(together, batch);
            for (int i = 0; i < rounds; i++) {
                double one = nanos(alone, batch);
                ratios[i] = one / nanos(together, batch);
            }
        }
        return Statistics.median(ratios);
    }

    private static double overhead(int workers) throws ForwardException, InterruptedException {
        Problem problem = Work.problem(new Work(0));
        Batch batch = Batch.zeros(TRIVIAL_ROWS, problem.dimension());
        double[] times = new double[TRIVIAL_BATCHES];
        try (ParallelEvaluator evaluator = ParallelEvaluator.open(problem, workers, 1)) {
            for (int i = -TRIVIAL_BATCHES; i < TRIVIAL_BATCHES; i++) {
                times[Math.max(0, i)] = nanos(evaluator, batch) / (1e3 * TRIVIAL_ROWS);
            }
        }
        return Statistics.median(times);
    }

    private static double nanos(ParallelEvaluator evaluator, Batch batch) throws InterruptedException {
        long start = System.nanoTime();
        evaluator.evaluate(batch, 0, Set.of());
        return System.nanoTime() - start;
    }

    private static double cancel(int workers) throws ForwardException, InterruptedException {
        double[] times = new double[CANCELS];
        for (int i = 0; i < CANCELS; i++) {
            times[i] = cancelOnce(workers);
        }
        return Arrays.stream(times).max().orElse(Double.NaN);
    }

    private static double cancelOnce(int workers) throws ForwardException, InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        ForwardModel endless = () -> (point, seed) -> {
            begun.countDown();
            never.await();
            throw new IllegalStateException("nobody counts this down");
        };
        RunPlan plan = RunPlan.of(Work.problem(endless), "default", 1).withWorkers(workers);
        try (Run run = Run.open(plan)) {
            run.play();
            begun.await();
            long start = System.nanoTime();
            run.stop();
            run.awaitFinished();
            return (System.nanoTime() - start) / 1e6;
        }
    }
}
