package zerograds.math;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * An immutable vector of doubles.
 *
 * <p>Thread safe. Two vectors are equal when their components are equal bit for bit.
 */
public final class Vec {
    private static final Vec EMPTY = new Vec(new double[0]);

    private final double[] values;

    private Vec(double[] values) {
        this.values = values;
    }

    /** A vector with a copy of {@code values}, shape {@code [n]}. */
    public static Vec of(double... values) {
        return values.length == 0 ? EMPTY : new Vec(values.clone());
    }

    /** A vector of {@code size} equal components. */
    public static Vec constant(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return new Vec(values);
    }

    /** The number of components. */
    public int size() {
        return values.length;
    }

    /** Component {@code i}, counted from 0. */
    public double get(int i) {
        return values[i];
    }

    /** Whether all components are. */
    public boolean isFinite() {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    /** A fresh array with the components, shape {@code [n]}. */
    public double[] toArray() {
        return values.clone();
    }

    /** Copies all components into {@code target}, beginning at {@code offset}. */
    public void copyTo(double[] target, int offset) {
        System.arraycopy(values, 0, target, offset, values.length);
    }

    /** This vector with every component replaced by {@code function} of it. */
    public Vec map(DoubleUnaryOperator function) {
        double[] mapped = new double[values.length];
        Arrays.setAll(mapped, i -> function.applyAsDouble(values[i]));
        return new Vec(mapped);
    }

    /** {@code this + factor * other}. */
    public Vec plus(double factor, Vec other) {
        requireSameSize(other);
        double[] sum = new double[values.length];
        Arrays.setAll(sum, i -> values[i] + factor * other.values[i]);
        return new Vec(sum);
    }

    /** The inner product. */
    public double dot(Vec other) {
        requireSameSize(other);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum;
    }

    /** The Euclidean length. */
    public double norm() {
        return Math.sqrt(dot(this));
    }

    private void requireSameSize(Vec other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException(
                    "vectors must have the same size, but got " + values.length + " and " + other.values.length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vec vec && Arrays.equals(values, vec.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
