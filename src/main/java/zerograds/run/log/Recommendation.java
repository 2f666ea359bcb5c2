package zerograds.run.log;

import zerograds.math.Vec;

/**
 * The candidates that a run of a stochastic model leaves, each evaluated again with fresh random numbers: a single loss is
 * luck in part. Immutable.
 *
 * @param last where the run ended
 * @param luckiest where the least single loss at θ was met
 */
public record Recommendation(Candidate last, Candidate luckiest) {
    /**
     * What repeated evaluations at one place came to.
     *
     * @param theta where, scaled coordinates, shape {@code [n]}
     * @param evaluations how many
     * @param failures among them; they do not enter the mean
     * @param mean of the losses; NaN if all failed
     * @param standardError of the mean: the deviation over the root of their number; NaN with fewer than two
     */
    public record Candidate(Vec theta, long evaluations, long failures, double mean, double standardError) {}

    /** The candidate with the lower mean; the last one if they are equal. */
    public Candidate recommended() {
        return luckiest.mean() < last.mean() || Double.isNaN(last.mean()) ? luckiest : last;
    }

    /** What it took; charged to no budget. */
    public long evaluations() {
        return last.evaluations() + (luckiest.theta().equals(last.theta()) ? 0 : luckiest.evaluations());
    }
}
