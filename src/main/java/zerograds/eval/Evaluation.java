package zerograds.eval;

import java.util.Optional;
import zerograds.math.Vec;
import zerograds.problem.Bounded;
import zerograds.problem.Signal;

/** The outcome of evaluating the loss at one point: the loss, or the reason of a failure. */
public sealed interface Evaluation {
    /**
     * The model answered.
     *
     * @param loss finite
     * @param signal the model's signal, if it was asked for
     * @param sensitivity ∂loss/∂signal there, of the signal's shape, if it was asked for
     * @param gradient the exact ∂loss/∂θ, scaled coordinates, shape {@code [n]}, if it was asked for and the model
     *     knows it
     */
    record Success(double loss, Optional<Signal> signal, Optional<Signal> sensitivity, Optional<Vec> gradient)
            implements Evaluation {
        /** @throws IllegalArgumentException if the loss is not finite */
        public Success {
            if (!Double.isFinite(loss)) {
                throw new IllegalArgumentException("a successful evaluation has a finite loss, but got " + loss);
            }
        }

        /** An answer without details. */
        public static Success of(double loss) {
            return new Success(loss, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * The model threw, or its loss was not a finite number. Never enters a fit.
     *
     * @param reason what happened, for people; of more than 2,000 characters the head and the tail are kept
     * @param isFinal whether every further evaluation would fail for the same reason
     */
    record Failure(String reason, boolean isFinal) implements Evaluation {
        public Failure {
            reason = Bounded.text(reason);
        }

        /** At this point only, as far as one knows. */
        public Failure(String reason) {
            this(reason, false);
        }
    }

    /** What an answer can carry beside the loss. */
    enum Detail {
        SIGNAL,
        SENSITIVITY,
        GRADIENT
    }

    /** The loss, or NaN for a failure. */
    default double lossOrNaN() {
        return this instanceof Success success ? success.loss() : Double.NaN;
    }
}
