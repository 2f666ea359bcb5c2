package zerograds.optim;

/**
 * The surrogate's gradient beside the running mean of the samples' own estimate, mean[(y − ȳ)(site − θ)]/σ², which needs
 * no surrogate.
 *
 * @param cosine of the angle between them, in [−1, 1]
 * @param surrogateNorm the length of the surrogate's gradient, in units of what is fitted per scaled coordinate
 * @param sampledNorm the length of the samples' estimate, in the same units
 */
public record GradientCheck(double cosine, double surrogateNorm, double sampledNorm) {}
