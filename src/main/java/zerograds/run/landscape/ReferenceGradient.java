package zerograds.run.landscape;

import zerograds.math.Vec;

/**
 * The gradient of the smoothed loss by central differences at a logged θ, to judge the surrogate's by.
 *
 * @param iteration of the log
 * @param gradient shape {@code [n]}, of what is fitted, scaled coordinates
 */
public record ReferenceGradient(long iteration, Vec gradient) {}
