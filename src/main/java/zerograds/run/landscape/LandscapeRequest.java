package zerograds.run.landscape;

import zerograds.optim.Sampling;

/**
 * What a landscape shall show.
 *
 * @param slice where
 * @param sampling whose smoothing is shown
 * @param smoothed whether the smoothed loss is wanted even if it costs evaluations (n > 2)
 * @param probing whether the model may be evaluated at all
 */
public record LandscapeRequest(Slice slice, Sampling sampling, boolean smoothed, boolean probing) {}
