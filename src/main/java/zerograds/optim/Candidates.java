package zerograds.optim;

import java.util.Set;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;

/**
 * The points whose losses an optimizer asks for: each probe is evaluated, and its loss counts for the site it belongs
 * to.
 *
 * <p>Both are in scaled coordinates and stay valid until the next {@code ask}.
 *
 * @param sites shape {@code [m, n]}
 * @param probes shape {@code [m, n]}
 * @param details what the answers shall carry beside the loss
 */
public record Candidates(Batch sites, Batch probes, Set<Evaluation.Detail> details) {
    public Candidates {
        details = Set.copyOf(details);
        if (sites.rows() != probes.rows() || sites.columns() != probes.columns()) {
            throw new IllegalArgumentException("there must be one probe for each site");
        }
    }

    /** Candidates of which only the loss is wanted. */
    public Candidates(Batch sites, Batch probes) {
        this(sites, probes, Set.of());
    }

    /** Points that are evaluated where they count. */
    public static Candidates at(Batch points) {
        return new Candidates(points, points);
    }
}
