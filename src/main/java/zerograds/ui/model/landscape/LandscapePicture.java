package zerograds.ui.model.landscape;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.run.landscape.Landscape;
import zerograds.run.landscape.Slice;

/**
 * All that the landscape's plot shows at one moment. Immutable.
 *
 * @param version grows with every difference
 * @param slice that θ and the samples are drawn on
 * @param plane that was chosen
 * @param directions what the slice's axes run along
 * @param landscape the fields on a slice: this one, or the last one while this one is not probed yet
 * @param sampling σ and smoothing
 * @param theta now, full, shape {@code [n]}
 * @param trajectory θ over time on the slice, oldest first, the present θ last; {@code [k][axes]}
 * @param step what the optimizer last did to θ, shape {@code [n]}; empty where that is not logged in full, or nothing
 * @param samples the latest batches, newest first
 * @param offPlane how far the trajectory is from the slice at most; 0 for n ≤ 2
 * @param note why something is missing, for people; may be empty
 */
public record LandscapePicture(
        long version,
        Slice slice,
        Plane plane,
        List<Direction> directions,
        Optional<Landscape> landscape,
        Sampling sampling,
        Vec theta,
        List<double[]> trajectory,
        Optional<Vec> step,
        List<Samples> samples,
        double offPlane,
        String note) {
    /**
     * A batch on the slice.
     *
     * @param positions shape {@code [m][axes]}
     * @param losses shape {@code [m]}; NaN for failures
     */
    public record Samples(List<double[]> positions, Vec losses) {
        static Samples on(Slice slice, Batch sites, Vec losses) {
            return new Samples(
                    IntStream.range(0, sites.rows())
                            .mapToObj(row -> slice.project(sites.row(row)))
                            .toList(),
                    losses);
        }
    }
}
