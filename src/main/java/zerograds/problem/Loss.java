package zerograds.problem;

/**
 * Compares a signal with a target: what is minimised. Pure and thread safe.
 *
 * <p>{@code MEAN_SQUARED_ERROR} is (1/P) Σ (r_p − t_p)². {@code VALUE} is the signal's single number itself and needs no
 * target.
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
        double slope(double difference, int size) {
            return 2 * difference / size;
        }
    },
    MEAN_ABSOLUTE_ERROR("mae") {
        @Override
        double compare(Signal output, Signal target) {
            double sum = 0;
            for (int i = 0; i < output.size(); i++) {
                sum += Math.abs((double) output.value(i) - target.value(i));
            }
            return sum / output.size();
        }

        @Override
        double slope(double difference, int size) {
            return Math.signum(difference) / size;
        }
    },
    VALUE("value") {
        @Override
        double compare(Signal output, Signal target) {
            return output.value(0);
        }

        @Override
        double slope(double difference, int size) {
            return 1;
        }
    };

    private final String id;

    Loss(String id) {
        this.id = id;
    }

    /** The name in problem files. */
    public String id() {
        return id;
    }

    private static double squaredDifference(Signal output, Signal target, int i) {
        double difference = (double) output.value(i) - target.value(i);
        return difference * difference;
    }

    abstract double compare(Signal output, Signal target);

    /** ∂loss/∂r_p from r_p − t_p. */
    abstract double slope(double difference, int size);

    /** ∂loss/∂output at {@code output}, of its shape, which is the target's. */
    public Signal sensitivity(Signal output, Signal target) {
        float[] slopes = new float[output.size()];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (float) slope((double) output.value(i) - target.value(i), slopes.length);
        }
        return Signal.of(slopes, output.shape().toArray(Integer[]::new));
    }

    /**
     * The loss of {@code output}.
     *
     * @throws ForwardException if the shapes differ: the model answered with something else than the target
     */
    public double of(Signal output, Signal target) throws ForwardException {
        if (!output.shape().equals(target.shape())) {
            throw new ForwardException("the model returned a signal of shape " + output.shape()
                    + ", but the target has shape " + target.shape());
        }
        return compare(output, target);
    }
}
