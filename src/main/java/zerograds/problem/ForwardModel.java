package zerograds.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zerograds.math.Vec;
import zerograds.space.Point;

/**
 * A program to be optimised: an immutable description, from which live sessions are opened.
 *
 * <p>The description is thread safe; a session is used by one thread at a time.
 */
public interface ForwardModel {
    /**
     * Starts the program.
     *
     * @throws ForwardException if it cannot be started
     */
    Session open() throws ForwardException, InterruptedException;

    /** How many sessions may be open at the same time; at least 1. */
    default int maxSessions() {
        return Integer.MAX_VALUE;
    }

    /** Whether a session would run code that does not come with the workbench; reads nothing. */
    default boolean isForeign() {
        return false;
    }

    /**
     * The code that a session would run and that does not come with the workbench; read afresh, and not executed.
     *
     * @return empty if there is none
     * @throws ForwardException if it cannot be read
     */
    default Optional<ForeignCode> foreignCode() throws ForwardException {
        return Optional.empty();
    }

    /** No number it returns is less, as far as it knows. */
    default double leastValue() {
        return Double.NEGATIVE_INFINITY;
    }

    /** A running program. */
    interface Session extends AutoCloseable {
        /**
         * Runs the program once.
         *
         * @param point the parameters
         * @param seed for a stochastic program: the same point and seed give the same signal
         * @return the signal; always of the same shape
         * @throws ForwardException if the program failed
         * @throws InterruptedException if the run was cancelled
         */
        Signal run(Point point, long seed) throws ForwardException, InterruptedException;

        /**
         * The exact gradient (∂R/∂θ)ᵀ · sensitivity, for models that know their derivative: to compare with methods that
         * need it.
         *
         * @param sensitivity ∂loss/∂signal at the point's signal
         * @return with respect to the natural values, shape {@code [point.size()]}; empty if it is not known
         * @throws ForwardException if the program failed
         * @throws InterruptedException if the run was cancelled
         */
        default Optional<Vec> pullBack(Point point, Signal sensitivity) throws ForwardException, InterruptedException {
            return Optional.empty();
        }

        /** How many points {@link #runAll} takes at most; more than one where a call costs much beside the work. */
        default int batchSize() {
            return 1;
        }

        /**
         * Runs the program at several points at once.
         *
         * @param points at most {@link #batchSize()}
         * @param seeds one for each point, as in {@link #run}
         * @return one answer for each point, in order
         * @throws ForwardException if the program failed as a whole
         * @throws InterruptedException if the run was cancelled
         */
        default List<Answer> runAll(List<Point> points, long[] seeds) throws ForwardException, InterruptedException {
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                answers.add(new Answer.Given(run(points.get(i), seeds[i])));
            }
            return answers;
        }

        /** The last lines that the program wrote beside its answers, to its standard error above all; oldest first. */
        default List<String> messages() {
            return List.of();
        }

        /** Whether it can answer now; false while it fails, so that others take its share. */
        default boolean isUsable() {
            return true;
        }

        @Override
        default void close() {}
    }
}
