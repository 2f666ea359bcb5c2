package zerograds.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.eval.Evaluation.Detail;
import zerograds.math.Batch;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.space.Point;

/**
 * Spreads a batch over several sessions of the model, one thread each.
 *
 * <p>The calling thread works too, and works alone while a whole batch costs less than waking others would gain.
 */
public final class ParallelEvaluator implements Evaluator {
    /** Batches expected to take less than this are not worth a second thread. */
    private static final long WORTH_SHARING_NANOS = 100_000;

    private static final int MODEL_STREAM = 900;
    private static final Logger LOG = LoggerFactory.getLogger(ParallelEvaluator.class);

    private final Problem problem;
    private final RandomStream seeds;
    private final List<ForwardModel.Session> sessions;
    private final ExecutorService helpers;
    private final Signal target;
    private double nanosPerEvaluation;

    private ParallelEvaluator(Problem problem, long seed, List<ForwardModel.Session> sessions, Signal target) {
        this.problem = problem;
        this.seeds = new RandomStream(seed, MODEL_STREAM);
        this.sessions = sessions;
        this.target = target;
        this.helpers = Executors.newFixedThreadPool(Math.max(1, sessions.size() - 1), work -> {
            Thread thread = new Thread(work, "evaluation-" + problem.id());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens the model's sessions and resolves the target.
     *
     * @param workers how many sessions at most
     * @param seed seeds stochastic models
     * @throws ForwardException if the model cannot be started or its target cannot be computed
     * @throws IllegalArgumentException if {@code workers < 1}
     */
    public static ParallelEvaluator open(Problem problem, int workers, long seed)
            throws ForwardException, InterruptedException {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, but got " + workers);
        }
        List<ForwardModel.Session> sessions = new ArrayList<>();
        try {
            int count = Math.min(workers, problem.model().maxSessions());
            for (int i = 0; i < count; i++) {
                sessions.add(problem.model().open());
            }
            Signal target = problem.target().resolve(problem, sessions.get(0));
            return new ParallelEvaluator(problem, seed, sessions, target);
        } catch (ForwardException | InterruptedException | RuntimeException e) {
            sessions.forEach(ForwardModel.Session::close);
            throw e;
        }
    }

    @Override
    public Signal target() {
        return target;
    }

    @Override
    public List<Evaluation> evaluate(Batch points, long iteration, Set<Detail> details) throws InterruptedException {
        Work work = new Work(points, iteration, details);
        List<ForwardModel.Session> usable =
                sessions.stream().filter(ForwardModel.Session::isUsable).toList();
        List<Future<?>> shares = new ArrayList<>();
        if (nanosPerEvaluation * points.rows() > WORTH_SHARING_NANOS) {
            for (int i = 1; i < Math.min(usable.size(), points.rows()); i++) {
                ForwardModel.Session session = usable.get(i);
                shares.add(helpers.submit(() -> {
                    work.share(session);
                    return null;
                }));
            }
        }
        try {
            // One that is given up says why.
            work.share(usable.isEmpty() ? sessions.get(0) : usable.get(0));
            for (Future<?> share : shares) {
                share.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an evaluation worker broke", e.getCause());
        } finally {
            shares.forEach(share -> share.cancel(true));
        }
        return Arrays.asList(work.answers);
    }

    /** One batch in progress: threads take the next row until there is none. */
    private final class Work {
        private final Batch points;
        private final long iteration;
        private final Set<Detail> details;
        private final Evaluation[] answers;
        private final AtomicInteger next = new AtomicInteger();

        Work(Batch points, long iteration, Set<Detail> details) {
            this.points = points;
            this.iteration = iteration;
            this.details = details;
            this.answers = new Evaluation[points.rows()];
        }

        void share(ForwardModel.Session session) throws InterruptedException {
            long began = System.nanoTime();
            int done = 0;
            for (int row = next.getAndIncrement(); row < answers.length; row = next.getAndIncrement()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                answers[row] = answer(session, row);
                done++;
                if (session != sessions.get(0) && !session.isUsable()) {
                    return;
                }
            }
            if (done > 0 && session == sessions.get(0)) {
                nanosPerEvaluation = 0.8 * nanosPerEvaluation + 0.2 * (System.nanoTime() - began) / done;
            }
        }

        private Evaluation answer(ForwardModel.Session session, int row) throws InterruptedException {
            Point point = problem.space().decode(points.values(), row * points.columns());
            Evaluation answer = attempt(session, point, row);
            for (int i = 1;
                    answer instanceof Evaluation.Failure
                            && i < problem.failures().tries();
                    i++) {
                answer = attempt(session, point, row);
            }
            if (answer instanceof Evaluation.Failure failure) {
                LOG.info("an evaluation of {} failed at {}: {}", problem.id(), point, failure.reason());
            }
            return answer;
        }

        private Evaluation attempt(ForwardModel.Session session, Point point, int row) throws InterruptedException {
            try {
                Signal signal = session.run(point, seeds.bits(iteration, row));
                double loss = problem.loss().of(signal, target);
                if (!Double.isFinite(loss)) {
                    return new Evaluation.Failure("the loss is " + loss + " at " + point);
                }
                return success(session, point, signal, loss);
            } catch (ForwardException e) {
                return new Evaluation.Failure(String.valueOf(e.getMessage()));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                return new Evaluation.Failure("the model threw " + e);
            }
        }

        private Evaluation success(ForwardModel.Session session, Point point, Signal signal, double loss)
                throws ForwardException, InterruptedException {
            boolean derived = details.contains(Detail.SENSITIVITY) || details.contains(Detail.GRADIENT);
            Optional<Signal> sensitivity =
                    derived ? Optional.of(problem.loss().sensitivity(signal, target)) : Optional.empty();
            Optional<Vec> gradient = Optional.empty();
            if (details.contains(Detail.GRADIENT)) {
                gradient = session.pullBack(point, sensitivity.orElseThrow())
                        .map(natural -> problem.space().scaledGradient(point, natural));
            }
            return new Evaluation.Success(
                    loss,
                    details.contains(Detail.SIGNAL) ? Optional.of(signal) : Optional.empty(),
                    sensitivity,
                    gradient);
        }
    }

    @Override
    public void close() {
        helpers.shutdownNow();
        sessions.forEach(ForwardModel.Session::close);
    }
}
