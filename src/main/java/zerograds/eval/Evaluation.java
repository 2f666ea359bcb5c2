package zerograds.eval;

import java.util.Optional;
import zerograds.problem.Signal;

/** The answer to one probe. */
public sealed interface Evaluation {
    /**
     * The model answered.
     *
     * @param loss finite
     * @param signal the model's signal, if it was asked for
     */
    record Success(double loss, Optional<Signal> signal) implements Evaluation {
        /** @throws IllegalArgumentException if the loss is not finite */
        public Success {
            if (!Double.isFinite(loss)) {
                throw new IllegalArgumentException("a successful evaluation has a finite loss, but got " + loss);
            }
        }
    }

    /**
     * The model threw, or its loss was not a finite number. Never enters a fit.
     *
     * @param reason what happened, for people
     */
    record Failure(String reason) implements Evaluation {}

    /** The loss, or NaN for a failure. */
    default double lossOrNaN() {
        return this instanceof Success success ? success.loss() : Double.NaN;
    }
}
