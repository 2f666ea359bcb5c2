package zerograds.lab.speed;

/**
 * How often and for how long a measurement is repeated.
 *
 * @param rounds in which the sides take turns
 * @param seconds of a side's turn, about; at least two iterations are done, or one if it takes long
 * @param warmUpSeconds before the first
 */
public record Rounds(int rounds, double seconds, double warmUpSeconds) {
    private static final int FEWEST = 2;
    private static final double LONG_MILLIS = 2_000;
    private static final int MOST = 20_000;

    /** A usual one. */
    public static final Rounds STANDARD = new Rounds(5, 0.5, 2);

    /** A quick look. */
    public static final Rounds QUICK = new Rounds(3, 0.1, 0.3);

    /** @throws IllegalArgumentException if {@code rounds} is below 1 or a time is not positive */
    public Rounds {
        if (rounds < 1 || !(seconds > 0) || !(warmUpSeconds > 0)) {
            throw new IllegalArgumentException("measuring needs rounds >= 1 and times > 0, but got " + rounds + ", "
                    + seconds + ", " + warmUpSeconds);
        }
    }

    /** The same with another number of rounds. */
    public Rounds withRounds(int changed) {
        return new Rounds(changed, seconds, warmUpSeconds);
    }

    /** How many iterations of {@code millis} each fill a side's turn. */
    int iterations(double millis) {
        return iterations(millis, seconds);
    }

    /** How many iterations of {@code millis} each warm a side up. */
    int warmUp(double millis) {
        return iterations(millis, warmUpSeconds);
    }

    private static int iterations(double millis, double seconds) {
        return (int)
                Math.max(millis > LONG_MILLIS ? 1 : FEWEST, Math.min(MOST, 1e3 * seconds / Math.max(millis, 1e-4)));
    }
}
