package zerograds.problem;

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

        @Override
        default void close() {}
    }
}
