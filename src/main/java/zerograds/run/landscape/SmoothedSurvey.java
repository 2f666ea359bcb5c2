package zerograds.run.landscape;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Surveys the smoothed loss of a slice while its radius may change: what was last found stays until the next is there, a
 * survey under way is not given up for a small change, and a small change begins none. The probe's thread only.
 */
final class SmoothedSurvey {
    private static final int DRAWS = 8;

    /** A finished survey is good for radii that differ by up to this factor. */
    private static final double CLOSE = 1.05;

    /** A survey under way is given up for radii that differ by more than this factor. */
    private static final double FAR = 2;

    private final Slice slice;
    private final int coarsest;
    private final int finest;
    private @Nullable Survey survey;
    private @Nullable Field finished;
    private double radius;

    SmoothedSurvey(Slice slice, int coarsest, int finest) {
        this.slice = slice;
        this.coarsest = coarsest;
        this.finest = finest;
    }

    /** The survey to go on with for {@code smoothing}. */
    Survey towards(double smoothing) {
        Survey present = survey;
        if (present == null) {
            return begin(smoothing);
        }
        if (!differs(smoothing, present.isComplete() ? CLOSE : FAR)) {
            return present;
        }
        if (present.isComplete()) {
            finished = present.field().orElse(null);
        }
        return begin(smoothing);
    }

    private Survey begin(double smoothing) {
        Survey fresh = new Survey(
                slice,
                coarsest,
                finest,
                CentralDifferences.offsets(DRAWS, slice.origin().size(), smoothing));
        survey = fresh;
        radius = smoothing;
        return fresh;
    }

    private boolean differs(double smoothing, double factor) {
        return smoothing > factor * radius || radius > factor * smoothing;
    }

    /** Whether the loss smoothed by about {@code smoothing} is known as fine as it will be. */
    boolean isComplete(double smoothing) {
        Survey present = survey;
        return present != null && present.isComplete() && !differs(smoothing, CLOSE);
    }

    /** The last one that was finished, or the first one as far as it goes. */
    Optional<Field> field() {
        Survey present = survey;
        Optional<Field> latest = present == null ? Optional.empty() : present.field();
        boolean done = present != null && present.isComplete();
        return done || finished == null ? latest : Optional.of(finished);
    }
}
