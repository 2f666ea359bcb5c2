package zerograds.forward.process;

import java.time.Duration;

/**
 * The time limits of a program, from its start to its end.
 *
 * @param start until it says that it is ready
 * @param evaluation for one answer
 * @param shutdown for its end, once its input is closed
 */
public record Timeouts(Duration start, Duration evaluation, Duration shutdown) {
    /** Patient enough for a program that loads a large library or a scene. */
    public static final Timeouts STANDARD =
            new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(2));

    /** @throws IllegalArgumentException if one of them is not positive */
    public Timeouts {
        requirePositive("start", start);
        requirePositive("evaluation", evaluation);
        requirePositive("shutdown", shutdown);
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("the timeout '" + name + "' must be positive, but got " + duration);
        }
    }

    /** A time for people: {@code 0.5 s}, {@code 60 s}. */
    public static String text(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return (seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds)) + " s";
    }
}
