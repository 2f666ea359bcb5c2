package zerograds.problem;

import java.util.function.DoubleUnaryOperator;

/**
 * Compares a signal with a target: what is minimised. Pure and thread safe.
 *
 * <p>{@code MEAN_SQUARED_ERROR} is (1/P) Σ (r_p − t_p)². {@code RELATIVE_SQUARED_ERROR} is the same of r/mean(r) − 1 and
 * t/mean(t) − 1: it does not mind how bright an image is (ZeroGrads, texture task); a mean below 1e-6 counts as 1e-6, so
 * that a black image has a loss, too. {@code VALUE} is the signal's single number itself and needs no target;
 * {@code NEGATED_VALUE} is minus that number, which is thereby maximised.
 */
public enum Loss {
    MEAN_SQUARED_ERROR("mse") {
        @Override
        double compare(Signal output, Signal target) {
            int size = output.size();
            int even = size & ~3;
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            // Four sums, so that an addition need not wait for the last: an image's loss should not cost more than the
            // image.
            for (int i = 0; i < even; i += 4) {
                a += squaredDifference(output, target, i);
                b += squaredDifference(output, target, i + 1);
                c += squaredDifference(output, target, i + 2);
                d += squaredDifference(output, target, i + 3);
            }
            for (int i = even; i < size; i++) {
                a += squaredDifference(output, target, i);
            }
            return (a + b + c + d) / size;
        }

        @Override
        float[] slopes(Signal output, Signal target) {
            return perValue(output, target, difference -> 2 * difference / output.size());
        }
    },
    RELATIVE_SQUARED_ERROR("relative-mse") {
        @Override
        double compare(Signal output, Signal target) {
            double outputMean = brightness(output);
            double targetMean = brightness(target);
            double sum = 0;
            for (int i = 0; i < output.size(); i++) {
                double difference = output.value(i) / outputMean - target.value(i) / targetMean;
                sum += difference * difference;
            }
            return sum / output.size();
        }

        @Override
        float[] slopes(Signal output, Signal target) {
            double outputMean = brightness(output);
            double targetMean = brightness(target);
            double[] differences = new double[output.size()];
            double tilt = 0;
            for (int i = 0; i < differences.length; i++) {
                differences[i] = output.value(i) / outputMean - target.value(i) / targetMean;
                tilt += differences[i] * output.value(i) / (outputMean * differences.length);
            }
            float[] slopes = new float[differences.length];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = (float) (2 * (differences[i] - tilt) / (outputMean * slopes.length));
            }
            return slopes;
        }
    },
    MEAN_ABSOLUTE_ERROR("mae") {
        @Override
        double compare(Signal output, Signal target) {
            double sum = 0;
            for (int i = 0; i < output.size(); i++) {
                sum += Math.abs(output.value(i) - target.value(i));
            }
            return sum / output.size();
        }

        @Override
        float[] slopes(Signal output, Signal target) {
            return perValue(output, target, difference -> Math.signum(difference) / output.size());
        }
    },
    VALUE("value") {
        @Override
        double compare(Signal output, Signal target) {
            return output.value(0);
        }

        @Override
        float[] slopes(Signal output, Signal target) {
            return perValue(output, target, difference -> 1);
        }
    },
    NEGATED_VALUE("value") {
        @Override
        double compare(Signal output, Signal target) {
            return 0 - output.value(0);
        }

        @Override
        float[] slopes(Signal output, Signal target) {
            return perValue(output, target, difference -> -1);
        }
    };

    private static final double DARKEST = 1e-6;

    private final String id;

    Loss(String id) {
        this.id = id;
    }

    /** The name in problem files. */
    public String id() {
        return id;
    }

    /** Whether it is made of the model's single number alone. */
    public boolean isValue() {
        return this == VALUE || isMaximised();
    }

    /** Whether the model's number is maximised: the loss is minus that number. */
    public boolean isMaximised() {
        return this == NEGATED_VALUE;
    }

    /** A loss as people read it: the model's own number, with its sign, if that is maximised. */
    public double shown(double loss) {
        return isMaximised() ? 0 - loss : loss;
    }

    /** What a loss is called where people read it. */
    public String title() {
        return isMaximised() ? "loss = −value" : "loss";
    }

    private static double squaredDifference(Signal output, Signal target, int i) {
        double wanted = target.value(i);
        double difference = Double.isNaN(wanted) ? 0 : output.value(i) - wanted;
        return difference * difference;
    }

    /** The mean, but never so small that dividing by it would not give a number. */
    private static double brightness(Signal signal) {
        double sum = 0;
        for (int i = 0; i < signal.size(); i++) {
            sum += signal.value(i);
        }
        return Math.max(DARKEST, sum / signal.size());
    }

    abstract double compare(Signal output, Signal target);

    /** ∂loss/∂r_p for each value of the output. */
    abstract float[] slopes(Signal output, Signal target);

    /** The slopes of a loss of which each depends on its own r_p − t_p only. */
    private static float[] perValue(Signal output, Signal target, DoubleUnaryOperator slope) {
        float[] slopes = new float[output.size()];
        for (int i = 0; i < slopes.length; i++) {
            double wanted = target.value(i);
            slopes[i] = Double.isNaN(wanted) ? 0 : (float) slope.applyAsDouble(output.value(i) - wanted);
        }
        return slopes;
    }

    /** ∂loss/∂output at {@code output}, of its shape, which is the target's. */
    public Signal sensitivity(Signal output, Signal target) {
        return Signal.of(slopes(output, target), output.shape().toArray(Integer[]::new));
    }

    /**
     * The loss of {@code output}.
     *
     * @throws ForwardException if the shapes differ: the model answered with something else than the target
     */
    public double of(Signal output, Signal target) throws ForwardException {
        if (!output.shape().equals(target.shape())) {
            throw new ForwardException("the model returned " + Signal.nameOf(output.shape()) + ", but the target is "
                    + Signal.nameOf(target.shape()));
        }
        return compare(output, target);
    }
}
