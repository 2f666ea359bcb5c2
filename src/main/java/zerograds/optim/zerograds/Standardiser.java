package zerograds.optim.zerograds;

import zerograds.optim.TargetTransform;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * Chooses the transform from the losses themselves, so that what is fitted has mean 0 and deviation 1 around the present
 * θ whatever the loss's unit, and decades are compressed where one batch spans them.
 *
 * <p>The logarithm's scale follows the loss's present level: losses that differ by less are fitted as they are, up to a
 * factor. Mean and deviation follow slowly, as in PopArt (van Hasselt et al., "Learning values across many orders of
 * magnitude", 2016). Not thread safe.
 */
final class Standardiser implements Stateful {
    /** About the last 30 batches count. */
    private static final double RATE = 0.03;

    /** A constant loss has no deviation to divide by. */
    private static final double LEAST = 1e-12;

    private double lowest;
    private double logLevel;
    private double mean;
    private double variance;
    private long batches;

    @Override
    public void fields(Fields fields) {
        lowest = fields.number(lowest);
        logLevel = fields.number(logLevel);
        mean = fields.number(mean);
        variance = fields.number(variance);
        batches = fields.whole(batches);
    }

    /** The transform after another batch of losses, not empty. */
    TargetTransform add(double[] losses) {
        batches++;
        double rate = Math.max(RATE, 1.0 / batches);
        for (double loss : losses) {
            lowest = Math.min(lowest, loss);
        }
        double level = 0;
        for (double loss : losses) {
            level += Math.log(loss - lowest + LEAST) / losses.length;
        }
        logLevel += rate * (level - logLevel);
        TargetTransform raw = new TargetTransform(true, lowest, Math.exp(logLevel) + LEAST, 0, 1);
        follow(raw, losses, rate);
        return new TargetTransform(true, lowest, raw.scale(), mean, Math.sqrt(variance) + LEAST);
    }

    private void follow(TargetTransform raw, double[] losses, double rate) {
        double average = 0;
        for (double loss : losses) {
            average += raw.compressed(loss) / losses.length;
        }
        mean += rate * (average - mean);
        double spread = 0;
        for (double loss : losses) {
            double deviation = raw.compressed(loss) - average;
            spread += deviation * deviation / losses.length;
        }
        variance += rate * (spread - variance);
    }
}
