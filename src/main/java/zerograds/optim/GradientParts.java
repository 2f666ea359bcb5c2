package zerograds.optim;

import zerograds.math.Vec;

/**
 * The surrogate's gradient beside the running mean of the samples' own estimate, parameter by parameter; all of shape
 * {@code [n]}, in units of what is fitted per scaled coordinate. Immutable and thread safe.
 *
 * @param surrogate its gradient at θ
 * @param sampled the running mean of the samples' estimates
 * @param error the standard error of that mean; NaN before there are two estimates
 */
public record GradientParts(Vec surrogate, Vec sampled, Vec error) {}
