package zerograds.ui.model.series;

import zerograds.optim.GradientCheck;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

/**
 * How well the surrogate's gradient agrees with the samples' own estimate, over evaluations. JavaFX thread only; {@link
 * ProbedGradients} compares it with finite differences.
 */
public final class GradientSeries implements Fold {
    private final BoundedSeries cosine = new BoundedSeries();
    private final BoundedSeries surrogateNorm = new BoundedSeries();
    private final BoundedSeries sampledNorm = new BoundedSeries();
    private final BoundedSeries ceiling = new BoundedSeries();
    private final BoundedSeries ratio = new BoundedSeries();
    private final BoundedSeries leastRatio = new BoundedSeries();
    private final BoundedSeries mostRatio = new BoundedSeries();
    private final BoundedSeries holdOut = new BoundedSeries();

    @Override
    public void accept(RunLog.Entry entry) {
        if (entry.event() instanceof RunEvent.Iterated iterated) {
            double x = iterated.evaluations();
            iterated.check().ifPresent(check -> {
                cosine.add(x, check.cosine());
                surrogateNorm.add(x, check.surrogateNorm());
                sampledNorm.add(x, check.sampledNorm());
                ceiling.add(x, check.ceiling());
                ratio.add(x, check.surrogateNorm() / check.sampledNorm());
                leastRatio.add(x, check.surrogateNorm() / (check.sampledNorm() + check.sampledError()));
                mostRatio.add(x, check.surrogateNorm() / Math.max(0, check.sampledNorm() - check.sampledError()));
                holdOut.add(x, iterated.holdOut());
            });
        }
    }

    /** Of the angle between the surrogate's gradient and the samples' estimate, in [−1, 1]. */
    public Points cosine() {
        return cosine;
    }

    public Points surrogateNorm() {
        return surrogateNorm;
    }

    public Points sampledNorm() {
        return sampledNorm;
    }

    /** The cosine that noise would allow a perfect surrogate: {@link GradientCheck#ceiling}. */
    public Points ceiling() {
        return ceiling;
    }

    /** The length of the surrogate's gradient over that of the samples' estimate. */
    public Points ratio() {
        return ratio;
    }

    /** That ratio, were the samples' estimate longer by its standard error. */
    public Points leastRatio() {
        return leastRatio;
    }

    /** That ratio, were the samples' estimate shorter by its standard error; a gap where nothing would be left of it. */
    public Points mostRatio() {
        return mostRatio;
    }

    /** R² on fresh samples before the fit. */
    public Points holdOut() {
        return holdOut;
    }
}
