package zerograds.optim;

import zerograds.state.Fields;

/**
 * What is fitted instead of the loss y: t = (c(y) − mean) / deviation, where c is the identity or log(1 + (y − offset) /
 * scale). Increasing, so that descending along t descends along y. Immutable and thread safe.
 *
 * @param logarithmic whether decades are compressed
 * @param offset losses at or below {@code offset − scale} have no logarithm
 * @param scale the loss above {@code offset} below which the logarithm is nearly linear
 * @param mean of c(y)
 * @param deviation the change of c(y) that counts as 1
 */
public record TargetTransform(boolean logarithmic, double offset, double scale, double mean, double deviation) {
    /** The loss itself. */
    public static final TargetTransform NONE = new TargetTransform(false, 0, 1, 0, 1);

    /** log(1 + y). */
    public static final TargetTransform LOG = new TargetTransform(true, 0, 1, 0, 1);

    /** @throws IllegalArgumentException if {@code scale} or {@code deviation} is not positive */
    public TargetTransform {
        if (!(scale > 0) || !(deviation > 0)) {
            throw new IllegalArgumentException(
                    "scale and deviation must be positive, but got " + scale + " and " + deviation);
        }
    }

    /** This one, which is written, or the one that is read. */
    public TargetTransform fields(Fields fields) {
        return new TargetTransform(
                fields.flag(logarithmic),
                fields.number(offset),
                fields.number(scale),
                fields.number(mean),
                fields.number(deviation));
    }

    /** What is fitted for a loss; NaN where there is no logarithm. */
    public double fitted(double loss) {
        return (compressed(loss) - mean) / deviation;
    }

    /** c(y). */
    public double compressed(double loss) {
        return logarithmic ? Math.log1p((loss - offset) / scale) : loss;
    }

    /** The loss for which {@code fitted} is fitted. */
    public double loss(double fitted) {
        double compressed = mean + deviation * fitted;
        return logarithmic ? offset + scale * Math.expm1(compressed) : compressed;
    }

    /** How fast the loss grows with what is fitted. */
    public double slope(double fitted) {
        return logarithmic ? scale * deviation * Math.exp(mean + deviation * fitted) : deviation;
    }
}
