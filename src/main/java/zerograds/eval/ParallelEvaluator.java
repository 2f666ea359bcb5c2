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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.eval.Evaluation.Detail;
import zerograds.math.Batch;
import zerograds.math.RandomStream;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;

/**
 * Spreads a batch over several sessions of the model, one thread each.
 *
 * <p>The calling thread works too, and works alone while a whole batch costs less than waking others would gain.
 */
public final class ParallelEvaluator implements Evaluator {
    /** Batches expected to take less than this are not worth a second thread. */
    private static final long WORTH_SHARING_NANOS = 100_000;

    /** Evaluations that take less are not timed one by one. */
    private static final long WORTH_TIMING_NANOS = 20_000;

    private static final int MODEL_STREAM = 900;
    private static final Logger LOG = LoggerFactory.getLogger(ParallelEvaluator.class);

    private final Problem problem;
    private final RandomStream seeds;
    private final List<ForwardModel.Session> sessions;
    private final ExecutorService helpers;
    private final Signal target;
    private final EvaluationMeter meter;
    private final AnswerStore known;
    private double nanosPerEvaluation;
    private long latestIteration;
    private long[] latestNanos = {};

    private ParallelEvaluator(
            Problem problem,
            long seed,
            List<ForwardModel.Session> sessions,
            Signal target,
            EvaluationMeter meter,
            AnswerStore known) {
        this.meter = meter;
        this.known = known;
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
        return open(problem, workers, seed, new EvaluationMeter(), AnswerStore.NONE);
    }

    /**
     * The same, with a meter that others may read.
     *
     * @param known what was answered before is not asked again
     */
    public static ParallelEvaluator open(
            Problem problem, int workers, long seed, EvaluationMeter meter, AnswerStore known)
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
            return new ParallelEvaluator(problem, seed, sessions, target, meter, known);
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
        List<ForwardModel.Session> usable =
                sessions.stream().filter(ForwardModel.Session::isUsable).toList();
        Work work = new Work(points, iteration, details, Math.max(1, usable.size()));
        meter.begin(points.rows(), usable.size());
        List<Future<?>> shares = new ArrayList<>();
        if (nanosPerEvaluation * points.rows() > WORTH_SHARING_NANOS) {
            for (int i = 1; i < Math.min(usable.size(), points.rows()); i++) {
                ForwardModel.Session session = usable.get(i);
                shares.add(helpers.submit(() -> {
                    work.share(session, true);
                    return null;
                }));
            }
        }
        try {
            // One that cannot answer now waits, or says why.
            work.share(usable.isEmpty() ? sessions.get(0) : usable.get(0), false);
            for (Future<?> share : shares) {
                share.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an evaluation worker broke", e.getCause());
        } finally {
            shares.forEach(share -> share.cancel(true));
        }
        latestIteration = iteration;
        latestNanos = work.nanos;
        return Arrays.asList(work.answers);
    }

    @Override
    public List<Cost> costs() {
        return IntStream.range(0, latestNanos.length)
                .mapToObj(row -> new Cost(seeds.bits(latestIteration, row), latestNanos[row]))
                .toList();
    }

    /** Whether the next answers may have to be kept: while nothing was timed, nobody knows. */
    private boolean isWorthKeeping() {
        return known != AnswerStore.NONE && (nanosPerEvaluation == 0 || 2 * nanosPerEvaluation > known.worthKeeping());
    }

    /** One batch in progress: threads take the next rows until there are none. */
    private final class Work {
        private final Questions questions;
        private final boolean recalls;
        private final int fairShare;
        private final Evaluation[] answers;
        private final long[] nanos;
        private final AtomicInteger next = new AtomicInteger();
        private volatile Evaluation.@Nullable Failure end;

        Work(Batch points, long iteration, Set<Detail> details, int workers) {
            this.fairShare = Math.max(1, (points.rows() + workers - 1) / workers);
            Judge judge = new Judge(problem, target, Questions.details(details, isWorthKeeping()));
            this.questions = new Questions(problem, points, iteration, seeds, judge, known);
            this.recalls = questions.mayBeKnown();
            this.answers = new Evaluation[points.rows()];
            this.nanos = new long[points.rows()];
        }

        /**
         * @param leaves whether to leave the remaining rows to other threads once the session cannot answer; one thread
         *     must stay
         */
        void share(ForwardModel.Session session, boolean leaves) throws InterruptedException {
            long began = System.nanoTime();
            int done = 0;
            int most = Math.min(session.batchSize(), fairShare);
            boolean timed = nanosPerEvaluation == 0 || nanosPerEvaluation > WORTH_TIMING_NANOS;
            long lapBegan = began;
            for (int row = next.getAndAdd(most); row < answers.length; row = next.getAndAdd(most)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                int end = Math.min(row + most, answers.length);
                answer(session, row, end);
                done += end - row;
                if (timed) {
                    long now = System.nanoTime();
                    meter.answered(end - row, now - lapBegan);
                    lapBegan = now;
                }
                if (leaves && !session.isUsable()) {
                    return;
                }
            }
            long took = System.nanoTime() - began;
            if (done > 0 && !timed) {
                meter.answered(done, took);
            }
            if (done > 0 && session == sessions.get(0)) {
                nanosPerEvaluation = 0.8 * nanosPerEvaluation + 0.2 * took / done;
            }
        }

        /**
         * Answers a range of rows: at once if the model takes several, and alone those that have no answer then. After a
         * final failure nothing is asked any more.
         */
        private void answer(ForwardModel.Session session, int from, int to) throws InterruptedException {
            if (end != null) {
                Arrays.fill(answers, from, to, end);
            } else if (recalls) {
                for (int row = from; row < to; row++) {
                    Optional<Evaluation> before = questions.recall(session, row);
                    if (before.isPresent()) {
                        answers[row] = before.get();
                    } else {
                        ask(session, row, row + 1);
                    }
                }
            } else {
                ask(session, from, to);
            }
        }

        private void ask(ForwardModel.Session session, int from, int to) throws InterruptedException {
            int tries = problem.failures().tries();
            if (to - from > 1) {
                long began = System.nanoTime();
                tries -= attempt(session, from, to) ? 1 : 0;
                Arrays.fill(nanos, from, to, (System.nanoTime() - began) / (to - from));
            }
            for (int row = from; row < to; row++) {
                if (!(answers[row] instanceof Evaluation.Success)) {
                    long began = System.nanoTime();
                    answers[row] = answer(session, row, answers[row], tries);
                    nanos[row] += System.nanoTime() - began;
                }
                questions.keep(row, answers[row], nanos[row]);
            }
        }

        /**
         * Evaluates several rows in one call. Returns false, without answers, if the program failed, since the row that
         * failed is not known.
         */
        private boolean attempt(ForwardModel.Session session, int from, int to) throws InterruptedException {
            try {
                List<Evaluation> replies = questions.askAll(session, from, to);
                for (int row = from; row < to; row++) {
                    answers[row] = replies.get(row - from);
                }
                return true;
            } catch (ForwardException e) {
                LOG.info("{} evaluations of {} failed together: {}", to - from, problem.id(), e.getMessage());
                return false;
            }
        }

        /** The first proper answer of a few tries; what there is already if there are none left. */
        private Evaluation answer(ForwardModel.Session session, int row, @Nullable Evaluation before, int tries)
                throws InterruptedException {
            Evaluation answer = end == null ? before : end;
            for (int i = 0; answer == null || (i < tries && !isSettled(answer)); i++) {
                answer = questions.ask(session, row);
            }
            if (answer instanceof Evaluation.Failure failure && !failure.equals(end)) {
                LOG.info("an evaluation of {} failed at {}: {}", problem.id(), questions.point(row), failure.reason());
                if (failure.isFinal()) {
                    end = failure;
                }
            }
            return answer;
        }

        private static boolean isSettled(Evaluation answer) {
            return !(answer instanceof Evaluation.Failure failure) || failure.isFinal();
        }
    }

    @Override
    public void close() {
        helpers.shutdownNow();
        sessions.forEach(ForwardModel.Session::close);
    }
}
