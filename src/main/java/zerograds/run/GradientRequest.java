package zerograds.run;

import zerograds.math.Vec;

/**
 * A logged θ at which a {@link ReferenceGradient} is wanted.
 *
 * @param theta shape {@code [n]}, scaled coordinates
 */
public record GradientRequest(long iteration, Vec theta, Neighbourhood neighbourhood) {}
