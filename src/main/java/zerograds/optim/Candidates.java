package zerograds.optim;

import zerograds.math.Batch;

/**
 * What an optimizer wants to know: the loss is evaluated at the probes, and the answers count for the sites.
 *
 * <p>Both are in scaled coordinates and stay valid until the next {@code ask}.
 *
 * @param sites shape {@code [m, n]}
 * @param probes shape {@code [m, n]}
 */
public record Candidates(Batch sites, Batch probes) {
    public Candidates {
        if (sites.rows() != probes.rows() || sites.columns() != probes.columns()) {
            throw new IllegalArgumentException("there must be one probe for each site");
        }
    }
}
