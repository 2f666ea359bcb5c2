package zerograds.ui.model;

/**
 * What the latest iterations of a run say about its surrogate: what a {@link Rule} looks at. Means over the window unless said
 * otherwise; NaN where something is not known.
 *
 * @param iterations in the window that could be looked at
 * @param cosine between the surrogate's gradient and the reference
 * @param basis what the reference is
 * @param ceiling the cosine that a perfect surrogate would show to the samples' estimate: see {@link
 *     zerograds.optim.GradientCheck#ceiling}
 * @param clarity the length of the samples' estimate over its standard error
 * @param normRatio the length of the surrogate's gradient over that of the samples' estimate
 * @param holdOut the latest R² on fresh samples before the fit
 * @param failureShare of the evaluations, in [0, 1]
 * @param gain by which part of its size the loss at θ fell from the first half of the window to the second (medians);
 *     negative if it rose
 * @param path how far θ went, step by step: root mean square over the parameters, in σ
 * @param net how far it got, in the same unit
 * @param fading how the samples' estimate changed in length from the window's begin to its end, as a ratio
 * @param still whether the loss at θ was the same all the time
 * @param gap by how much the surrogate's loss at θ exceeds the true one, as a part of the true one (medians)
 * @param height the loss at θ (median) as a part of that of the run's first iteration
 */
record Evidence(
        int iterations,
        double cosine,
        Basis basis,
        double ceiling,
        double clarity,
        double normRatio,
        double holdOut,
        double failureShare,
        double gain,
        double path,
        double net,
        double fading,
        boolean still,
        double gap,
        double height) {
    private static final double LEAST_CEILING = 0.3;

    /** What the surrogate's gradient is compared with. */
    enum Basis {
        SAMPLES(Texts.of("evidence.samples")),
        DIFFERENCES(Texts.of("evidence.differences"));

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * The cosine as a part of what the samples' noise allows, or as it is beside finite differences; NaN where noise
     * allows less than {@value #LEAST_CEILING}, which says nothing about the surrogate.
     */
    double agreement() {
        if (basis == Basis.DIFFERENCES) {
            return cosine;
        }
        return ceiling >= LEAST_CEILING ? Math.min(1, cosine / ceiling) : Double.NaN;
    }

    /** How straight θ went: 1 along a line, about 0 if it got nowhere. */
    double straightness() {
        return path > 0 ? net / path : Double.NaN;
    }
}
