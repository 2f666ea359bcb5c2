package zerograds.forward.builtin.scene;

import java.util.List;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.forward.builtin.option.Options;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * The light that falls through a wavy slab of glass onto a floor (ZeroGrads, spline caustic). The slab's lower face is a
 * {@link BicubicSurface} over [−1, 1]² at height 0.25 · spline + 0.75 above the floor. A photon goes straight down at the
 * centre of each of size² cells, is refracted, and is counted in the pixel it hits: no gradient passes through a count. The
 * counts are divided by their 99.5 % quantile and clipped to [0, 1]; a grey image of shape {@code [size, size]}. Thread safe.
 */
public final class SplineCausticModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "spline-caustic",
            "Light refracted by a wavy slab of glass and counted on the floor below. The values are the heights of a"
                    + " square grid of cubic B-spline control points, row by row.",
            List.of(
                    new Option.Whole("size", "The sides of the image, in pixels.", 16, 2048, 512),
                    new Option.Whole(
                            "photons", "The sides of the square of photons; as many as pixels if 0.", 0, 2048, 0),
                    new Option.Real("ratio", "Refractive index of the slab over that of the air.", 1.01, 3, 1.33)),
            SplineCausticModel::new);

    private static final double QUANTILE = 0.995;
    private static final float AMPLITUDE = 0.25f;
    private static final float LEVEL = 0.75f;

    private final int size;
    private final int photons;
    private final float ratio;
    private final BicubicSurface surface;

    private SplineCausticModel(Options options, ParameterSpace space) {
        int controls = (int) Math.round(Math.sqrt(space.size()));
        if (controls * controls != space.size() || controls < BicubicSurface.LEAST_CONTROLS) {
            throw new IllegalArgumentException(
                    "the model needs a square grid of at least 4 x 4 values, but got " + space.size() + " in all");
        }
        size = options.whole("size");
        ratio = (float) options.real("ratio");
        photons = options.whole("photons") == 0 ? size : options.whole("photons");
        surface = new BicubicSurface(controls, photons);
    }

    @Override
    public Session open() {
        return (point, seed) -> render(point);
    }

    private Signal render(Point point) {
        int[] counts = new int[size * size];
        surface.visit(point.values(), (row, heights, alongRow, alongColumn) -> {
            float y = (2 * row + 1f) / photons - 1;
            for (int column = 0; column < photons; column++) {
                float x = (2 * column + 1f) / photons - 1;
                count(x, y, heights[column], alongRow[column], alongColumn[column], counts);
            }
        });
        float[] image = new float[counts.length];
        float brightest = (float) Math.max(1, quantile(counts));
        for (int i = 0; i < image.length; i++) {
            image[i] = Math.min(1, counts[i] / brightest);
        }
        return Signal.of(image, size, size);
    }

    /**
     * Follows a photon from (x, y) down to the floor. The slopes are per spline's unit, which is two units of space: hence the
     * 2 in the normal (−dx, −dy, 2).
     */
    private void count(float x, float y, float spline, float slopeX, float slopeY, int[] counts) {
        float dx = AMPLITUDE * slopeX;
        float dy = AMPLITUDE * slopeY;
        float length = (float) Math.sqrt(dx * dx + dy * dy + 4);
        float cosine = 2 / length;
        float inside = 1 - ratio * ratio * (1 - cosine * cosine);
        if (inside < 0) {
            return; // Total reflection: this photon stays in the slab.
        }
        float bend = (ratio * cosine - (float) Math.sqrt(inside)) / length;
        float fall = (AMPLITUDE * spline + LEVEL) / (ratio - 2 * bend);
        float hitX = x - fall * bend * dx;
        float hitY = y - fall * bend * dy;
        float column = 0.5f * size * (hitX + 1);
        float row = 0.5f * size * (hitY + 1);
        if (column >= 0 && column < size && row >= 0 && row < size) {
            counts[((int) row) * size + ((int) column)]++;
        }
    }

    /** The quantile of the counts, between two of them by linear interpolation. */
    private static double quantile(int[] counts) {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        int[] frequencies = new int[most + 1];
        for (int count : counts) {
            frequencies[count]++;
        }
        double rank = QUANTILE * (counts.length - 1);
        int lower = ranked((int) rank, frequencies);
        int upper = ranked(Math.min(counts.length - 1, (int) rank + 1), frequencies);
        return lower + (rank - Math.floor(rank)) * (upper - lower);
    }

    private static int ranked(int rank, int[] frequencies) {
        int count = 0;
        int below = frequencies[0];
        while (below <= rank) {
            below += frequencies[++count];
        }
        return count;
    }
}
