package zerograds.run.landscape;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.TargetTransform;
import zerograds.problem.ForwardException;
import zerograds.run.Prediction;

/** Everything that is computed about one slice, piece by piece. The probe's thread only. */
final class SliceWork {
    private static final int LINE_CELLS = 256;
    private static final int PLANE_CELLS = 96;
    private static final int ROWS = 512;

    private final ChargedEvaluator evaluator;
    private final Slice slice;
    private final int finest;
    private final Survey truth;
    private final SmoothedSurvey draws;
    private final @Nullable Field before;
    private @Nullable Field convolved;
    private @Nullable Field convolvedFrom;
    private double radius;
    private @Nullable Field surrogate;
    private @Nullable Prediction prediction;

    /** @param last slice; what is known there stands in at first if this one differs in extent only and n ≤ 2 */
    SliceWork(ChargedEvaluator evaluator, Slice slice, @Nullable SliceWork last) {
        before = last != null && last.isWhole() ? last.trueLoss().orElse(null) : null;
        this.evaluator = evaluator;
        this.slice = slice;
        int n = slice.origin().size();
        finest = slice.dimensions() == 1 ? LINE_CELLS : n > 2 ? PLANE_CELLS / 2 : PLANE_CELLS;
        truth = new Survey(slice, coarsest(), finest, Batch.zeros(1, n));
        draws = new SmoothedSurvey(slice, coarsest(), 2 * coarsest());
    }

    /** Whether the slice is all of the space, whatever its extent. */
    private boolean isWhole() {
        return slice.origin().size() <= 2;
    }

    private int coarsest() {
        return slice.dimensions() == 1 ? 16 : 12;
    }

    /** How many evaluations the true loss takes. */
    int size() {
        return slice.nodes(finest);
    }

    Slice slice() {
        return slice;
    }

    Optional<Field> trueLoss() {
        return truth.field().or(() -> Optional.ofNullable(before));
    }

    Landscape landscape(Optional<Landscape.Slopes> slopes, long evaluations, Landscape.Status status, String message) {
        return new Landscape(
                slice,
                trueLoss(),
                isWhole() ? Optional.ofNullable(convolved) : draws.field(),
                Optional.ofNullable(surrogate),
                Optional.ofNullable(prediction),
                slopes,
                evaluations,
                status,
                message);
    }

    /** Draws the surrogate's landscape if it is not that of {@code latest}; costs no evaluation. */
    boolean show(Prediction latest) {
        if (latest.equals(prediction)) {
            return false;
        }
        prediction = latest;
        int n = slice.origin().size();
        int cells = slice.dimensions() == 1 ? LINE_CELLS : n > 256 ? PLANE_CELLS / 4 : PLANE_CELLS / 2;
        double[] values = new double[slice.nodes(cells)];
        for (int from = 0; from < values.length; from += ROWS) {
            Batch points = Batch.zeros(Math.min(ROWS, values.length - from), n);
            for (int row = 0; row < points.rows(); row++) {
                slice.node(from + row, cells, points.values(), row * n);
            }
            double[] losses = new double[points.rows()];
            latest.model().losses(points, losses);
            System.arraycopy(losses, 0, values, from, losses.length);
        }
        surrogate = new Field(slice, cells, values);
        return true;
    }

    /** Smooths what is there if that costs nothing; n ≤ 2 only. */
    boolean convolve(double smoothing) {
        Field source = trueLoss().orElse(null);
        if (!isWhole() || source == null) {
            return false;
        }
        if (source.equals(convolvedFrom) && smoothing == radius) {
            return false;
        }
        convolved = source.smoothed(smoothing);
        convolvedFrom = source;
        radius = smoothing;
        return true;
    }

    /** Whether there is nothing left to evaluate. */
    boolean isComplete(LandscapeRequest wanted) {
        boolean drawn = isWhole() || !wanted.smoothed();
        return truth.isComplete()
                && (drawn || draws.isComplete(wanted.sampling().smoothing()));
    }

    /** Evaluates a few more nodes: first of the true loss, then, where it costs evaluations, of the smoothed one. */
    boolean probe(LandscapeRequest wanted) throws ForwardException, InterruptedException {
        if (advance(truth)) {
            return true;
        }
        return !isWhole()
                && wanted.smoothed()
                && advance(draws.towards(wanted.sampling().smoothing()));
    }

    private boolean advance(Survey survey) throws ForwardException, InterruptedException {
        if (survey.isComplete()) {
            return false;
        }
        survey.tell(evaluator.evaluate(survey.ask(evaluator.rows())));
        return true;
    }

    /** The surrogate's gradient where it has θ. */
    static Vec gradient(Prediction prediction) {
        double[] gradient = new double[prediction.theta().size()];
        prediction.model().gradient(prediction.theta().toArray(), gradient);
        // Of what is fitted, not of the loss: the same direction, but another length.
        TargetTransform transform = prediction.sampling().transform();
        double slope = transform.slope(
                transform.fitted(prediction.model().loss(prediction.theta().toArray())));
        return Vec.of(gradient).map(g -> g / slope);
    }
}
