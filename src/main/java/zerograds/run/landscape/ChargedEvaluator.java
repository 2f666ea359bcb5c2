package zerograds.run.landscape;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.eval.Evaluator;
import zerograds.eval.ParallelEvaluator;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.problem.ForwardException;
import zerograds.problem.Problem;

/** Evaluates probes: counted, timed, with an allowance. */
final class ChargedEvaluator implements AutoCloseable {
    /** Models slower than this are not probed unasked. */
    static final Duration SLOW = Duration.ofMillis(20);

    /** The evaluations that may be spent without being asked for. */
    private static final long ALLOWANCE = 1_000_000;

    private static final long CHUNK_NANOS = 15_000_000;
    private static final int WARM_UP = 2;

    /** What seems slow is tried so often, or so long, before that is believed: code is slow until it is compiled. */
    private static final int MOST_WARM_UP = 30;

    private static final long WARM_UP_NANOS = 1_000_000_000;
    private static final int MOST_ROWS = 1024;
    private static final int MOST_NUMBERS = 2_000_000;

    private final Problem problem;
    private final long seed;
    private final ProbeSession session;
    private final ProbeBudget budget;
    private long fastest = Long.MAX_VALUE;
    private long evaluations;
    private long spentNanos;
    private long granted = ALLOWANCE;
    private boolean patient;

    ChargedEvaluator(Problem problem, long seed, ProbeSession session, ProbeBudget budget) {
        this.problem = problem;
        this.seed = seed;
        this.session = session;
        this.budget = budget;
    }

    /** One session of its own, opened when it is first needed. */
    static ProbeSession ownSession(Problem problem, long seed) {
        return new ProbeSession() {
            private @Nullable Evaluator evaluator;

            @Override
            public List<Evaluation> evaluate(Batch points) throws ForwardException, InterruptedException {
                Evaluator open = evaluator;
                if (open == null) {
                    open = ParallelEvaluator.open(problem, 1, seed);
                    evaluator = open;
                }
                return open.evaluate(points, 0, Set.of());
            }

            @Override
            public void close() {
                Evaluator open = evaluator;
                if (open != null) {
                    open.close();
                }
            }
        };
    }

    long evaluations() {
        return evaluations;
    }

    boolean isSlow() {
        return !patient && isWarm() && fastest > SLOW.toNanos();
    }

    private boolean isWarm() {
        boolean tried = evaluations >= MOST_WARM_UP || spentNanos >= WARM_UP_NANOS;
        return evaluations >= WARM_UP && (tried || fastest <= SLOW.toNanos());
    }

    /** Whether what probes may take unasked is used up for now. */
    boolean isSaving() {
        return evaluations >= WARM_UP && !budget.allows(evaluations, fastest);
    }

    boolean isSpent() {
        return evaluations >= granted;
    }

    /** Probes even a slow model, and as much again. */
    void grant() {
        patient = true;
        budget.lift();
        granted = evaluations + ALLOWANCE;
    }

    /** Finds out how long an evaluation takes; false if that is known. */
    boolean warmUp() throws ForwardException, InterruptedException {
        if (isWarm()) {
            return false;
        }
        Vec start = problem.space().start(seed);
        evaluate(new Batch(1, start.size(), start.toArray()));
        return true;
    }

    /** How long one evaluation takes at best. */
    Duration duration() {
        return Duration.ofNanos(fastest);
    }

    /** How many rows take a moment only, so that newer wishes are heard soon. */
    int rows() {
        if (!isWarm()) {
            return 1;
        }
        long rows = Math.min(MOST_ROWS, MOST_NUMBERS / problem.dimension());
        long affordable = Math.min(rows, budget.most(evaluations, fastest));
        return (int) Math.max(1, Math.min(affordable, CHUNK_NANOS / Math.max(1, fastest)));
    }

    List<Evaluation> evaluate(Batch points) throws ForwardException, InterruptedException {
        long began = System.nanoTime();
        List<Evaluation> answers = session.evaluate(points);
        long took = System.nanoTime() - began;
        spentNanos += took;
        fastest = Math.min(fastest, took / Math.max(1, points.rows()));
        evaluations += points.rows();
        return answers;
    }

    @Override
    public void close() {
        session.close();
    }
}
