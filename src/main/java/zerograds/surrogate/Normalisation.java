package zerograds.surrogate;

import zerograds.math.Vec;

/**
 * What a surrogate sees of a point: {@code (θ − centre) / radius}, coordinate by coordinate.
 *
 * @param centre shape {@code [n]}
 * @param radius shape {@code [n]}, positive
 */
public record Normalisation(Vec centre, Vec radius) {
    /** @throws IllegalArgumentException if the shapes differ */
    public Normalisation {
        if (centre.size() != radius.size()) {
            throw new IllegalArgumentException(
                    "centre and radius must have the same size, but got " + centre.size() + " and " + radius.size());
        }
    }

    /** The surrogate sees θ itself. */
    public static Normalisation none(int dimension) {
        return new Normalisation(Vec.constant(dimension, 0), Vec.constant(dimension, 1));
    }
}
