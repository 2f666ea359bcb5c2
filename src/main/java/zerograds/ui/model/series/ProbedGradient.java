package zerograds.ui.model.series;

import zerograds.math.Vec;

/**
 * The gradient of the smoothed loss by central differences beside the surrogate's, both at the same logged θ, of what is
 * fitted, per scaled coordinate.
 *
 * @param evaluations of the run until then
 * @param reference by central differences, shape {@code [n]}
 * @param surrogate ∂h/∂θ, shape {@code [n]}
 */
public record ProbedGradient(long iteration, long evaluations, Vec reference, Vec surrogate) {
    /** The cosine of the angle between them, in [−1, 1]; NaN if one of them vanishes. */
    public double cosine() {
        double lengths = reference.norm() * surrogate.norm();
        return lengths > 0 ? Math.max(-1, Math.min(1, reference.dot(surrogate) / lengths)) : Double.NaN;
    }

    public double referenceNorm() {
        return reference.norm();
    }
}
