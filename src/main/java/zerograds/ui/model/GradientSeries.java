package zerograds.ui.model;

import java.util.Optional;
import zerograds.optim.GradientCheck;
import zerograds.run.RunEvent;
import zerograds.run.RunLog;

/**
 * How well the surrogate's gradient agrees with independent ones, over evaluations: with the samples' own estimate in
 * every iteration, and with probed finite differences whenever somebody adds one. JavaFX thread only.
 */
public final class GradientSeries implements Fold {
    private final BoundedSeries cosine = new BoundedSeries();
    private final BoundedSeries surrogateNorm = new BoundedSeries();
    private final BoundedSeries sampledNorm = new BoundedSeries();
    private final BoundedSeries probedCosine = new BoundedSeries();
    private final BoundedSeries probedNorm = new BoundedSeries();
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

    /**
     * Adds what a finite-difference gradient of the smoothed loss said.
     *
     * @param evaluations when, in evaluations of the run; not less than the last time
     * @param cosine with the surrogate's gradient
     * @param norm of the finite differences, in the surrogate's units
     */
    public void addProbed(long evaluations, double cosine, double norm) {
        probedCosine.add((double) evaluations, cosine);
        probedNorm.add((double) evaluations, norm);
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

    /** Of the angle between the surrogate's gradient and probed finite differences. */
    public Points probedCosine() {
        return probedCosine;
    }

    public Points probedNorm() {
        return probedNorm;
    }

    public Optional<GradientCheck> latest() {
        return latest;
    }
}
