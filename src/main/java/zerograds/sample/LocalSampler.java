package zerograds.sample;

import zerograds.math.Batch;
import zerograds.math.RandomStream;

/**
 * Draws sites around θ and a probe for each: {@code site = θ − ε}, ε ~ N(0, σ² I), and {@code probe = site − τ}, τ ~
 * N(0, (sσ)² I) (ZeroGrads, sections 4.1 and 4.2).
 *
 * <p>With antithetic pairs, rows 2i and 2i+1 use ε and −ε; τ is drawn for every site alone. The locality density cancels
 * against the weight of the fit, so that the fit needs no weights.
 *
 * <p>Immutable and thread safe.
 */
public final class LocalSampler {
    private static final int OFFSETS_STREAM = 1;
    private static final int SMOOTHING_STREAM = 2;

    private final RandomStream offsets;
    private final RandomStream smoothing;

    public LocalSampler(long seed) {
        offsets = new RandomStream(seed, OFFSETS_STREAM);
        smoothing = new RandomStream(seed, SMOOTHING_STREAM);
    }

    /**
     * Fills the first rows of {@code sites} and {@code probes}, both of shape {@code [m, n]}, scaled coordinates.
     *
     * @param count rows to fill, at most m; even with mirrored rows
     * @param theta the centre, shape {@code [n]}
     * @param locality σ > 0
     * @param smoothingRatio s ≥ 0; 0 makes probes equal sites
     * @param antithetic whether consecutive rows are mirrored
     * @param iteration selects the numbers
     */
    public void draw(
            double[] theta,
            double locality,
            double smoothingRatio,
            boolean antithetic,
            long iteration,
            int count,
            Batch sites,
            Batch probes) {
        int step = antithetic ? 2 : 1;
        for (int row = 0; row < count; row += step) {
            redraw(theta, locality, smoothingRatio, antithetic, iteration, 0, row, sites, probes);
        }
    }

    /**
     * Fills one row, or the pair of mirrored rows that begins there, as {@link #draw} does.
     *
     * @param attempt in [0, 1023]; each has other numbers, and 0 those of {@link #draw}
     * @param row less than 1024; even with mirrored rows
     */
    public void redraw(
            double[] theta,
            double locality,
            double smoothingRatio,
            boolean antithetic,
            long iteration,
            int attempt,
            int row,
            Batch sites,
            Batch probes) {
        int n = theta.length;
        int at = row * n;
        double[] site = sites.values();
        long position = position(iteration, attempt, row);
        offsets.gaussians(position, site, at, n);
        for (int j = 0; j < n; j++) {
            double offset = locality * site[at + j];
            site[at + j] = theta[j] - offset;
            if (antithetic) {
                site[at + n + j] = theta[j] + offset;
            }
        }
        double radius = smoothingRatio * locality;
        smooth(radius, position, site, probes.values(), at, n);
        if (antithetic) {
            smooth(radius, position + 1, site, probes.values(), at + n, n);
        }
    }

    private void smooth(double radius, long position, double[] site, double[] probe, int at, int n) {
        if (radius == 0) {
            System.arraycopy(site, at, probe, at, n);
            return;
        }
        smoothing.gaussians(position, probe, at, n);
        for (int j = at; j < at + n; j++) {
            probe[j] = site[j] - radius * probe[j];
        }
    }

    /** Every row of every attempt of every iteration has its own numbers. */
    private static long position(long iteration, int attempt, int row) {
        return (iteration << 20) | ((long) attempt << 10) | row;
    }
}
