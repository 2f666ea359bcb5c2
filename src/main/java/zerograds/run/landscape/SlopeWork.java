package zerograds.run.landscape;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.problem.ForwardException;
import zerograds.run.Prediction;

/** The slopes of the surrogate and of the loss at θ, which are refreshed when there is a newer surrogate. The probe's thread only. */
final class SlopeWork {
    /** After the slopes were refreshed, they rest for so many times as long as that took. */
    private static final int REST = 4;

    private final ChargedEvaluator evaluator;
    private final Predicate<Prediction> mayDifferentiate;
    private Landscape.@Nullable Slopes slopes;
    private @Nullable Prediction sloped;
    private long restUntil;

    /** @param mayDifferentiate whether evaluations may be spent on the slope of the loss */
    SlopeWork(ChargedEvaluator evaluator, Predicate<Prediction> mayDifferentiate) {
        this.evaluator = evaluator;
        this.mayDifferentiate = mayDifferentiate;
    }

    Optional<Landscape.Slopes> slopes() {
        return Optional.ofNullable(slopes);
    }

    void forget() {
        slopes = null;
        sloped = null;
    }

    boolean areStale(Optional<Prediction> latest) {
        Landscape.Slopes known = slopes;
        if (latest.isEmpty()) {
            return false;
        }
        return known == null
                || !latest.get().equals(sloped)
                || (known.reference().isEmpty() && mayDifferentiate.test(latest.get()));
    }

    /** How long they still rest, in nanoseconds; 0 if they do not. */
    long rest() {
        return Math.max(0, restUntil - System.nanoTime());
    }

    void refresh(Prediction prediction) throws ForwardException, InterruptedException {
        long began = System.nanoTime();
        Optional<Vec> reference = mayDifferentiate.test(prediction)
                ? Optional.of(differences(evaluator, prediction.theta(), prediction.sampling()))
                : Optional.empty();
        slopes = new Landscape.Slopes(prediction.theta(), SliceWork.gradient(prediction), reference);
        sloped = prediction;
        restUntil = System.nanoTime() + REST * (System.nanoTime() - began);
    }

    /** The gradient of the loss by central differences. */
    static Vec differences(ChargedEvaluator evaluator, Vec theta, Sampling sampling)
            throws ForwardException, InterruptedException {
        CentralDifferences differences = new CentralDifferences(theta, sampling);
        return differences.gradient(evaluator.evaluate(differences.probes()));
    }
}
