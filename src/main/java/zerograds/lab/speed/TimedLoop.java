package zerograds.lab.speed;

/** An iteration that can be repeated, to be timed. */
interface TimedLoop {
    /** The median time of an iteration, milliseconds, over {@code iterations} of them. */
    double medianMillis(int iterations) throws LoopException;

    /** The other side cannot be timed any more. */
    final class LoopException extends Exception {
        private static final long serialVersionUID = 1;

        LoopException(String message) {
            super(message);
        }

        LoopException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
