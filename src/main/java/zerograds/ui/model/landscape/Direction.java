package zerograds.ui.model.landscape;

/** What an axis of the landscape runs along. */
public sealed interface Direction {
    /** A coordinate of θ. */
    record Coordinate(int index) implements Direction {}

    /**
     * Through the space of all parameters.
     *
     * @param name in full, for people
     * @param brief the same where room is scarce
     */
    record Oblique(String name, String brief) implements Direction {}
}
