package zerograds.math;

import java.util.Optional;

/**
 * Two directions of unit length at right angles, which span a plane. Immutable and thread safe.
 *
 * @param first shape {@code [n]}
 * @param second shape {@code [n]}
 */
public record OrthonormalPair(Vec first, Vec second) {
    /** Of a vector's length, what may be left of it when it is taken for parallel to another. */
    private static final double PARALLEL = 1e-9;

    /**
     * A plane drawn evenly among all planes: two standard normal vectors, made orthonormal (Gram and Schmidt).
     *
     * @param number which one; the same number gives the same plane
     * @param n at least 2
     * @throws IllegalArgumentException if n is less than 2
     */
    public static OrthonormalPair random(RandomStream random, long number, int n) {
        if (n < 2) {
            throw new IllegalArgumentException("a plane needs at least two dimensions, but got " + n);
        }
        double[] normal = new double[2 * n];
        random.gaussians(number, normal, 0, 2 * n);
        double[] first = new double[n];
        double[] second = new double[n];
        System.arraycopy(normal, 0, first, 0, n);
        System.arraycopy(normal, n, second, 0, n);
        return of(Vec.of(first), Vec.of(second))
                .orElseThrow(() -> new IllegalStateException("two random directions were parallel"));
    }

    /**
     * Along a vector, and along the part of another that is at right angles to it; empty if either is 0 or not finite.
     *
     * @param along shape {@code [n]}
     * @param towards shape {@code [n]}
     */
    public static Optional<OrthonormalPair> of(Vec along, Vec towards) {
        Optional<Vec> first = unit(along, 0);
        return first.flatMap(direction -> across(direction, towards))
                .map(second -> new OrthonormalPair(first.get(), second));
    }

    private static Optional<Vec> across(Vec direction, Vec towards) {
        Vec rest = towards.plus(-direction.dot(towards), direction);
        // Once more: what cancelled left rounding errors behind.
        return unit(rest.plus(-direction.dot(rest), direction), PARALLEL * towards.norm());
    }

    private static Optional<Vec> unit(Vec vector, double least) {
        double norm = vector.norm();
        return norm > least && Double.isFinite(norm) ? Optional.of(vector.map(x -> x / norm)) : Optional.empty();
    }
}
