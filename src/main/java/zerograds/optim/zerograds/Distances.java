package zerograds.optim.zerograds;

import zerograds.math.Statistics;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.state.Fields;

/**
 * How far from θ samples are drawn, and how far steps go, at some time of the budget. Scaled coordinates. Immutable.
 *
 * @param range half the parameters' range, the median of them
 * @param leastLocality below, samples would not leave an integer's present step
 * @param progress the share of the budget that is used up
 * @param previous the same in the iteration before
 */
record Distances(double range, double leastLocality, double progress, double previous) {
    /** The least σ in steps of an integer: below, samples would not leave the present one. */
    private static final double LEAST_STEPS = 0.35;

    /**
     * The most of the budget that an iteration counts for: where there are only a few, steps that cross the whole range in
     * time would go far beyond what the samples around θ tell of.
     */
    private static final double LARGEST_SHARE = 1.0 / 40;

    /** At the beginning of the budget. */
    static Distances of(ParameterSpace space) {
        double[] radii = new double[space.dimension()];
        for (int i = 0; i < radii.length; i++) {
            radii[i] = space.range(i).radius();
        }
        return new Distances(Statistics.median(radii), LEAST_STEPS * largestStep(space), 0, 0);
    }

    /** The largest step of an integer parameter; 0 without any. */
    private static double largestStep(ParameterSpace space) {
        return space.parameters().stream()
                .filter(Parameter.Whole.class::isInstance)
                .filter(parameter -> parameter.scale().kind() == Scale.Kind.LINEAR)
                .mapToDouble(parameter -> 1 / parameter.scale().unit())
                .max()
                .orElse(0);
    }

    /** These, which are written, or at the time that is read. */
    Distances fields(Fields fields) {
        return new Distances(range, leastLocality, fields.number(progress), fields.number(previous));
    }

    /** In the next iteration. */
    Distances at(double share) {
        return new Distances(range, leastLocality, share, progress);
    }

    /** σ in force, times what failures have left of it. */
    double locality(ZeroGradsSettings settings, double reach) {
        double locality = settings.locality() * settings.localitySchedule().factor(progress) * reach;
        return settings.relative() ? Math.max(locality * range, leastLocality) : locality;
    }

    /** Twice σ before it falls. */
    double gap(ZeroGradsSettings settings) {
        return 2 * settings.locality() * (settings.relative() ? range : 1);
    }

    /** The rate for θ in force, times the pace that the headway allows. */
    double rate(ZeroGradsSettings settings, double pace) {
        double least = 2 * settings.reach() * Math.min(progress - previous, LARGEST_SHARE);
        double rate =
                Math.max(settings.thetaRate(), least) * settings.rateSchedule().factor(progress);
        return (settings.relative() ? rate * range : rate) * pace;
    }
}
