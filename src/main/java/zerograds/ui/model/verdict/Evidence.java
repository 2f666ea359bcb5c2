package zerograds.ui.model.verdict;

/**
 * What the latest iterations of a run say about its surrogate: what a {@link Rule} looks at. Of the latest iteration unless
 * said otherwise; NaN where something is not known.
 *
 * @param iterations in the window
 * @param checks those of them in which the surrogate's gradient could be compared
 * @param failed evaluations in the window, those at θ included
 * @param failureShare of the window's evaluations, in [0, 1]
 * @param solved whether the loss at θ is not above the target, or as low as this loss can be
 * @param cosine between the surrogate's gradient and the samples' estimate
 * @param worst the least cosine of the latest {@value RecentIterations#FEW} iterations
 * @param best the greatest of them
 * @param ceiling the cosine that a perfect surrogate would show to the samples' estimate: see {@link
 *     zerograds.optim.GradientCheck#ceiling}
 * @param clarity the length of the samples' estimate over its standard error
 * @param normRatio the length of the surrogate's gradient over that of the samples' estimate
 * @param holdOut R² on fresh samples before the fit
 * @param recent R² of the surrogate's gradient alone on the latest samples: see {@link
 *     zerograds.optim.GradientCheck#predicted}
 * @param gain by which part of its size the loss at θ fell from the first half of the window to the second (medians);
 *     negative if it rose
 * @param spread the highest loss at θ in the window less the lowest, as a part of the loss, or of a hundredth of the
 *     run's first loss where that is more; NaN before the window is full
 * @param height how far θ may stand above the bottom of the bowl in which it goes to and fro, as a part of the loss at θ:
 *     the window's range, times √n/5 where that is more than 1. (Around the bottom of a bowl the excess of n parameters
 *     is about √n/5 times what it ranges over in a window.) NaN before the window is full
 * @param scatter the standard deviation of the samples' losses around θ, as a part of the loss at θ; NaN if what is fitted
 *     does not tell
 * @param excess by how much the samples' typical loss is above that at θ, in the same unit; NaN like it
 * @param path how far θ went in the window, step by step: root mean square over the parameters, in σ
 * @param net how far it got, in the same unit
 * @param fading how the samples' estimate changed in length from the window's begin to its end, as a ratio
 * @param still whether the loss at θ was the same all the time
 * @param gap by how much the surrogate's loss at θ exceeds the true one, as a part of the true one (medians)
 * @param pinned which parameters are held by a bound
 */
record Evidence(
        int iterations,
        int checks,
        long failed,
        double failureShare,
        boolean solved,
        double cosine,
        double worst,
        double best,
        double ceiling,
        double clarity,
        double normRatio,
        double holdOut,
        double recent,
        double gain,
        double spread,
        double height,
        double scatter,
        double excess,
        double path,
        double net,
        double fading,
        boolean still,
        double gap,
        Pinned pinned) {
    private static final double LEAST_CEILING = 0.3;

    /**
     * The cosine as a part of what the samples' noise allows; NaN where noise allows less than {@value #LEAST_CEILING},
     * which says nothing about the surrogate.
     */
    double agreement() {
        return ceiling >= LEAST_CEILING ? Math.min(1, cosine / ceiling) : Double.NaN;
    }

    /** How straight θ went: 1 along a line, about 0 if it got nowhere. */
    double straightness() {
        return path > 0 ? net / path : Double.NaN;
    }
}
