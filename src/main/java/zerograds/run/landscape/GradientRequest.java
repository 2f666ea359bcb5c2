package zerograds.run.landscape;

import zerograds.math.Vec;
import zerograds.optim.Sampling;

/**
 * A logged θ at which a {@link ReferenceGradient} is wanted.
 *
 * @param theta shape {@code [n]}, scaled coordinates
 */
public record GradientRequest(long iteration, Vec theta, Sampling sampling) {}
