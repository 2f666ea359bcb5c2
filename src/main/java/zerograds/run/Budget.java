package zerograds.run;

import java.time.Duration;

/**
 * When a run ends: at whichever limit comes first.
 *
 * @param iterations at most
 * @param evaluations at most: the first iteration that would go beyond is not begun
 * @param time at most, pauses not counted; not deterministic
 */
public record Budget(long iterations, long evaluations, Duration time) {
    private static final Duration FOREVER = Duration.ofDays(100_000);

    /** Runs until it is stopped. */
    public static final Budget UNLIMITED = new Budget(Long.MAX_VALUE, Long.MAX_VALUE, FOREVER);

    /** @throws IllegalArgumentException if a limit is not positive */
    public Budget {
        if (iterations < 1 || evaluations < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("budgets must be positive, but got " + iterations + " iterations, "
                    + evaluations + " evaluations, " + time);
        }
    }

    public static Budget ofIterations(long iterations) {
        return new Budget(iterations, Long.MAX_VALUE, FOREVER);
    }

    public static Budget ofEvaluations(long evaluations) {
        return new Budget(Long.MAX_VALUE, evaluations, FOREVER);
    }

    public static Budget ofTime(Duration time) {
        return new Budget(Long.MAX_VALUE, Long.MAX_VALUE, time);
    }

    /** Whether another iteration of {@code batch} evaluations may begin. */
    boolean allows(long iterationsDone, long evaluationsDone, long batch, Duration elapsed) {
        return iterationsDone < iterations && evaluationsDone + batch <= evaluations && elapsed.compareTo(time) < 0;
    }

    /** The share that is used up, in [0, 1]; 0 without a limit. */
    public double progress(long iterationsDone, long evaluationsDone, Duration elapsed) {
        double share = Math.max((double) iterationsDone / iterations, (double) evaluationsDone / evaluations);
        return Math.min(1, Math.max(share, (double) elapsed.toNanos() / time.toNanos()));
    }
}
