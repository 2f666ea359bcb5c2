package zerograds.space;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Natural values of all parameters: what a forward model is run on. Inside the bounds, integers rounded.
 *
 * <p>Immutable and thread safe.
 */
public final class Point {
    private static final int MOST_SHOWN = 8;
    private static final MathContext BRIEF = new MathContext(6);

    private final ParameterSpace space;
    private final double[] values;

    Point(ParameterSpace space, double[] values) {
        this.space = space;
        this.values = values;
    }

    public ParameterSpace space() {
        return space;
    }

    /** The number of natural values. */
    public int size() {
        return values.length;
    }

    /** Natural value {@code i}, in the order of the parameters. */
    public double value(int i) {
        return values[i];
    }

    /** A fresh array of all natural values. */
    public double[] values() {
        return values.clone();
    }

    /**
     * The single value of a parameter.
     *
     * @throws IllegalArgumentException if there is no such parameter or it is an array
     */
    public double real(String name) {
        int p = indexOf(name);
        if (space.parameters().get(p).size() != 1) {
            throw new IllegalArgumentException("parameter '" + name + "' is an array; ask for reals(\"" + name + "\")");
        }
        return values[space.valueOffset(p)];
    }

    /**
     * The integer value of a parameter, or the index of its option.
     *
     * @throws IllegalArgumentException if there is no such parameter or it is an array
     */
    public int whole(String name) {
        return (int) Math.rint(real(name));
    }

    /**
     * All values of a parameter.
     *
     * @throws IllegalArgumentException if there is no such parameter
     */
    public double[] reals(String name) {
        int p = indexOf(name);
        int from = space.valueOffset(p);
        double[] slice = new double[space.parameters().get(p).size()];
        System.arraycopy(values, from, slice, 0, slice.length);
        return slice;
    }

    /** The values for people, to six digits, and not all if there are many: {@code θ = (0.5, 1.0)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("θ = (");
        for (int i = 0; i < Math.min(MOST_SHOWN, values.length); i++) {
            text.append(i == 0 ? "" : ", ").append(brief(values[i]));
        }
        return text.append(values.length > MOST_SHOWN ? ", ...)" : ")").toString();
    }

    private static double brief(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).round(BRIEF).doubleValue() : value;
    }

    private int indexOf(String name) {
        List<Parameter> parameters = space.parameters();
        for (int p = 0; p < parameters.size(); p++) {
            if (parameters.get(p).name().equals(name)) {
                return p;
            }
        }
        String normal = Checks.normal(name);
        if (!normal.equals(name)) {
            return indexOf(normal);
        }
        throw new IllegalArgumentException("there is no parameter '" + name + "'; there are "
                + parameters.stream().map(Parameter::name).toList());
    }
}
