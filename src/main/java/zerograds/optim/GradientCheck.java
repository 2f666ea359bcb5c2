package zerograds.optim;

import zerograds.optim.zerograds.HoldOut;

/**
 * The surrogate's gradient beside the running mean of the samples' own estimate, mean[(y − ȳ)(site − θ)]/σ², which
 * needs no surrogate.
 *
 * @param cosine of the angle between them, in [−1, 1]
 * @param surrogateNorm the length of the surrogate's gradient, in units of what is fitted per scaled coordinate
 * @param sampledNorm the length of the samples' estimate, in the same units
 * @param sampledError the standard error of the samples' estimate, √(Σ_j of the mean's variance in coordinate j), in
 *     the same units: from how the iterations' own estimates scatter around their running mean, which counts a change
 *     of the gradient along the way as noise, too; NaN before there are two
 * @param predicted how much of the latest samples' differences the surrogate's gradient alone predicted, before it was
 *     fitted to them: R² as {@link HoldOut} has it, of h ≈ gradient · (site − θ), over about 5 batches. It shows at
 *     once what the running mean takes long to forget; where the loss is straight, the cosine is at least √R². NaN if
 *     not known
 */
public record GradientCheck(
        double cosine, double surrogateNorm, double sampledNorm, double sampledError, double predicted) {
    /**
     * The cosine that the true gradient itself would have to so noisy an estimate, √(1 − error²/norm²): more cannot be
     * expected of any surrogate. 0 where there is more noise than estimate; NaN if the noise is not known.
     */
    public double ceiling() {
        if (Double.isNaN(sampledError) || !(sampledNorm > 0)) {
            return Double.NaN;
        }
        double share = sampledError / sampledNorm;
        return Math.sqrt(Math.max(0, 1 - share * share));
    }

    /**
     * The standard error of the angle between them, error/(√n · norm), as if the noise were the same in all n
     * directions.
     *
     * @param dimension n
     */
    public double angleError(int dimension) {
        return sampledError / (Math.sqrt(dimension) * sampledNorm);
    }
}
