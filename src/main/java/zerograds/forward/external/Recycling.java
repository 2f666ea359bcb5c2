package zerograds.forward.external;

/**
 * When a sound program is replaced by a fresh one, between two answers: for those that slow down or grow as they go on.
 *
 * @param evaluations it answers at least before; at least 1
 * @param bytes of resident memory, with all that it started, beyond which it is replaced; at least 1
 */
public record Recycling(long evaluations, long bytes) {
    /** The program stays as long as the session. */
    public static final Recycling NEVER = new Recycling(Long.MAX_VALUE, Long.MAX_VALUE);

    /** @throws IllegalArgumentException if one of them is not positive */
    public Recycling {
        if (evaluations < 1 || bytes < 1) {
            throw new IllegalArgumentException(
                    "recycling needs positive limits, but got " + evaluations + " evaluations and " + bytes + " bytes");
        }
    }

    /** Whether memory has to be looked at. */
    boolean limitsMemory() {
        return bytes < Long.MAX_VALUE;
    }
}
