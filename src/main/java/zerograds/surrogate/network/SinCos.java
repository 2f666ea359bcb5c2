package zerograds.surrogate.network;

/**
 * Sines and cosines of many angles at once, in loops without branches, which the JIT vectorises.
 *
 * <p>An angle is reduced to [−π, π], a quarter of it goes into Taylor polynomials, and two doublings lead back: absolute
 * error below 1e-12 for angles up to 1e4. A place to work in; not thread safe.
 */
final class SinCos {
    private static final double INVERSE_TURN = 1 / (2 * Math.PI);
    /** 2π in two parts, the first with so few digits that its multiples are exact. */
    private static final double TURN_HIGH = (float) (2 * Math.PI);

    private static final double TURN_LOW = 2 * Math.PI - TURN_HIGH;

    final double[] angles;
    final double[] sines;
    final double[] cosines;

    SinCos(int capacity) {
        angles = new double[capacity];
        sines = new double[capacity];
        cosines = new double[capacity];
    }

    /** Sets the first {@code size} sines and cosines to those of the angles. */
    void evaluate(int size) {
        reduce(angles, size, sines);
        polynomials(sines, cosines, size);
        twice(size);
        twice(size);
    }

    /** Sets the first {@code size} sines and cosines to those of twice their angles. */
    void twice(int size) {
        twice(sines, cosines, size);
    }

    private static void reduce(double[] angles, int size, double[] quarters) {
        for (int i = 0; i < size; i++) {
            double turns = Math.rint(angles[i] * INVERSE_TURN);
            quarters[i] = 0.25 * ((angles[i] - turns * TURN_HIGH) - turns * TURN_LOW);
        }
    }

    private static void polynomials(double[] sines, double[] cosines, int size) {
        for (int i = 0; i < size; i++) {
            double r = sines[i];
            double q = r * r;
            double sine = 1 / 6227020800.0 + q * (-1 / 1307674368000.0);
            sine = 1 / 362880.0 + q * (-1 / 39916800.0 + q * sine);
            sines[i] = r + r * q * (-1 / 6.0 + q * (1 / 120.0 + q * (-1 / 5040.0 + q * sine)));
            double cosine = -1 / 87178291200.0 + q * (1 / 20922789888000.0);
            cosine = 1 / 40320.0 + q * (-1 / 3628800.0 + q * (1 / 479001600.0 + q * cosine));
            cosines[i] = 1 + q * (-0.5 + q * (1 / 24.0 + q * (-1 / 720.0 + q * cosine)));
        }
    }

    private static void twice(double[] sines, double[] cosines, int size) {
        for (int i = 0; i < size; i++) {
            double sine = sines[i];
            sines[i] = 2 * sine * cosines[i];
            cosines[i] = 1 - 2 * sine * sine;
        }
    }
}
