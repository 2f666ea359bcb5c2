package zerograds.space;

import zerograds.math.RandomStream;
import zerograds.math.Vec;

/** The starting values of a parameter: natural values, one for each element. */
public sealed interface Start {
    /**
     * Value {@code i} of a parameter.
     *
     * @param random the numbers of this parameter
     */
    double value(int i, RandomStream random);

    /** The same value for every element, or one for each. */
    record Fixed(Vec values) implements Start {
        @Override
        public double value(int i, RandomStream random) {
            return values.get(values.size() == 1 ? 0 : i);
        }
    }

    /** Uniform between two values. */
    record Uniform(Interval interval) implements Start {
        /** @throws IllegalArgumentException if the interval is not finite */
        public Uniform {
            if (!interval.isFinite()) {
                throw new IllegalArgumentException("a uniform start needs finite ends, but got " + interval);
            }
        }

        @Override
        public double value(int i, RandomStream random) {
            return interval.lower() + random.uniform(0, i) * (interval.upper() - interval.lower());
        }
    }

    /** Normally distributed. */
    record Normal(double mean, double deviation) implements Start {
        /** @throws IllegalArgumentException if {@code mean} is not finite or {@code deviation} is negative */
        public Normal {
            if (!Double.isFinite(mean) || !(deviation >= 0) || Double.isInfinite(deviation)) {
                throw new IllegalArgumentException(
                        "a normal start needs a finite mean and a deviation >= 0, but got " + mean + ", " + deviation);
            }
        }

        @Override
        public double value(int i, RandomStream random) {
            double[] gaussian = new double[1];
            random.gaussians(i, gaussian, 0, 1);
            return mean + deviation * gaussian[0];
        }
    }
}
