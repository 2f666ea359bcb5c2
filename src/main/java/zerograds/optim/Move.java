package zerograds.optim;

import zerograds.math.Vec;

/**
 * One step of Adam on θ, followed by the projection onto the bounds: θ ← clamp(θ − rate · m̂ / (√v̂ + ε)). Vectors have shape
 * {@code [n]}, scaled coordinates. Immutable.
 *
 * @param before θ
 * @param gradient that it followed
 * @param rate α in force
 * @param number t of the step, from 1
 * @param mean m after it took the gradient in
 * @param variance v after it took the gradient in
 * @param after θ, projected; where the model fails nearby, also held back from there
 * @param clamped how many parameters the bounds held back
 */
public record Move(Vec before, Vec gradient, double rate, long number, Vec mean, Vec variance, Vec after, int clamped) {
    /** m̂ = m / (1 − β₁ᵗ) of a parameter. */
    public double correctedMean(int j) {
        return mean.get(j) / (1 - Math.pow(Adam.BETA_1, (double) number));
    }

    /** v̂ = v / (1 − β₂ᵗ) of a parameter. */
    public double correctedVariance(int j) {
        return variance.get(j) / (1 - Math.pow(Adam.BETA_2, (double) number));
    }
}
