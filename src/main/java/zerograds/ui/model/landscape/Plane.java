package zerograds.ui.model.landscape;

/** Which plane a problem of more than two parameters is shown on: always through θ. */
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

        /** With another coordinate across; where it was the one up, they change places. */
        public Coordinates withFirst(int other) {
            return new Coordinates(other, other == second ? first : second);
        }

        /** With another coordinate up; where it was the one across, they change places. */
        public Coordinates withSecond(int other) {
            return new Coordinates(other == first ? second : first, other);
        }
    }

    /** Along the two directions in which the trajectory spreads most. */
    record Principal() implements Plane {}

    /**
     * Down the surrogate's gradient as it was when the plane was put through θ, and along the part of the last step that is
     * at right angles to it: along a random one where there is none.
     */
    record Gradient() implements Plane {}

    /**
     * Along two random directions.
     *
     * @param pair which ones, from 1: the same number gives the same directions
     */
    record Random(int pair) implements Plane {
        /** @throws IllegalArgumentException if the number is not positive */
        public Random {
            if (pair < 1) {
                throw new IllegalArgumentException("random pairs are numbered from 1, but got " + pair);
            }
        }

        /** The next pair. */
        public Random another() {
            return new Random(pair + 1);
        }
    }
}
