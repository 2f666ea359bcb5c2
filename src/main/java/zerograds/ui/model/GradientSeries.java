package zerograds.ui.model;

import java.util.Optional;
import zerograds.optim.GradientCheck;
import zerograds.run.RunEvent;
import zerograds.run.RunLog;

/**
 * How well the surrogate's gradient agrees with the samples' own estimate, over evaluations. JavaFX thread only; {@link
 * ProbedGradients} compares it with finite differences.
 */
public final class GradientSeries implements Fold {
    private final BoundedSeries cosine = new BoundedSeries();
    private final BoundedSeries surrogateNorm = new BoundedSeries();
    private final BoundedSeries sampledNorm = new BoundedSeries();
    private Optional<GradientCheck> latest = Optional.empty();

    @Override
    public void accept(RunLog.Entry entry) {
        if (entry.event() instanceof RunEvent.Iterated iterated) {
            double x = iterated.evaluations();
            iterated.check().ifPresent(check -> {
                cosine.add(x, check.cosine());
                surrogateNorm.add(x, check.surrogateNorm());
                sampledNorm.add(x, check.sampledNorm());
                latest = Optional.of(check);
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

    public Optional<GradientCheck> latest() {
        return latest;
    }
}
