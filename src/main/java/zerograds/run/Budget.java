package zerograds.run;

import java.time.Duration;

/**
 * When a run ends: at whichever limit comes first.
 *
 * @param iterations at most
 * @param evaluations at most: the first iteration that would go beyond is not begun
 * @param time at most, pauses not counted; not deterministic
 * @param targetLoss the run ends as soon as the loss at θ is not above it; −∞ for none
 * @param patience the run ends when so many evaluations were spent since the least loss at θ sank
 */
public record Budget(long iterations, long evaluations, Duration time, double targetLoss, long patience) {
    private static final Duration FOREVER = Duration.ofDays(100_000);

    private static final double NO_TARGET = Double.NEGATIVE_INFINITY;

    private static final long PATIENT = Long.MAX_VALUE;

    /** Runs until it is stopped. */
    public static final Budget UNLIMITED = new Budget(Long.MAX_VALUE, Long.MAX_VALUE, FOREVER, NO_TARGET, PATIENT);

    /** @throws IllegalArgumentException if a limit is not positive or the target is NaN */
    public Budget {
        if (iterations < 1 || evaluations < 1 || time.isNegative() || time.isZero() || patience < 1) {
            throw new IllegalArgumentException("budgets must be positive, but got " + iterations + " iterations, "
                    + evaluations + " evaluations, " + time + ", a patience of " + patience);
        }
        if (Double.isNaN(targetLoss)) {
            throw new IllegalArgumentException("target loss must be a number, but got NaN");
        }
    }

    public static Budget ofIterations(long iterations) {
        return new Budget(iterations, Long.MAX_VALUE, FOREVER, NO_TARGET, PATIENT);
    }

    public static Budget ofEvaluations(long evaluations) {
        return new Budget(Long.MAX_VALUE, evaluations, FOREVER, NO_TARGET, PATIENT);
    }

    public static Budget ofTime(Duration time) {
        return new Budget(Long.MAX_VALUE, Long.MAX_VALUE, time, NO_TARGET, PATIENT);
    }

    /** This budget, ended early by a loss that is low enough. */
    public Budget withTargetLoss(double loss) {
        return new Budget(iterations, evaluations, time, loss, patience);
    }

    /** This budget, ended early when nothing got better for so many evaluations. */
    public Budget withPatience(long evaluationsWithoutGain) {
        return new Budget(iterations, evaluations, time, targetLoss, evaluationsWithoutGain);
    }

    /** The share of iterations or evaluations that is used up, in [0, 1]: unlike time, the same in every run. */
    double share(long iterationsDone, long evaluationsDone) {
        return Math.min(1, Math.max((double) iterationsDone / iterations, (double) evaluationsDone / evaluations));
    }

    /** Whether another iteration of {@code batch} evaluations may begin. */
    boolean allows(long iterationsDone, long evaluationsDone, long batch, Duration elapsed) {
        return iterationsDone < iterations && evaluationsDone + batch <= evaluations && elapsed.compareTo(time) < 0;
    }

    /** The share that is used up, in [0, 1]; 0 without a limit. */
    public double progress(long iterationsDone, long evaluationsDone, Duration elapsed) {
        double share = share(iterationsDone, evaluationsDone);
        return Math.min(1, Math.max(share, (double) elapsed.toNanos() / time.toNanos()));
    }
}
