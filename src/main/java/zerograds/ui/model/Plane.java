package zerograds.ui.model;

/** Which plane a problem of more than two parameters is shown on. */
public sealed interface Plane {
    /** Along two coordinates of θ. */
    record Coordinates(int first, int second) implements Plane {
        /** @throws IllegalArgumentException if both are the same */
        public Coordinates {
            if (first == second || first < 0 || second < 0) {
                throw new IllegalArgumentException(
                        "a plane needs two different coordinates, but got " + first + " and " + second);
            }
        }
    }

    /** Along the two directions in which the trajectory spreads most. */
    record Principal() implements Plane {}
}
