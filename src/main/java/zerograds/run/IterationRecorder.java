package zerograds.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.optim.IterationListener;
import zerograds.optim.Move;
import zerograds.surrogate.DifferentiableFunction;

/** Records the intermediate values of one iteration, for its explanation. Used by one thread. */
final class IterationRecorder implements IterationListener {
    private final List<Move> moves = new ArrayList<>();
    private @Nullable Batch sites;
    private @Nullable Batch probes;
    private @Nullable Vec correction;
    private Vec targets = Vec.of();
    private Vec before = Vec.of();
    private @Nullable Vec after;

    @Override
    public void asked(Batch atSites, Batch atProbes) {
        sites = atSites.copy();
        probes = atProbes.copy();
    }

    @Override
    public void predicted(Batch atSites, double[] wanted, double[] predictions) {
        targets = Vec.of(wanted);
        before = Vec.of(predictions);
    }

    @Override
    public void fitted(DifferentiableFunction surrogate, Batch atSites) {
        double[] values = new double[atSites.rows()];
        if (values.length > 0) {
            surrogate.values(atSites, values);
        }
        after = Vec.of(values);
    }

    @Override
    public void corrected(double[] added) {
        correction = Arrays.stream(added).allMatch(value -> value == 0) ? null : Vec.of(added);
    }

    @Override
    public void moved(Move move) {
        moves.add(move);
    }

    List<Move> moves() {
        return moves;
    }

    Optional<Batch> sites() {
        return Optional.ofNullable(sites);
    }

    Optional<Batch> probes() {
        return Optional.ofNullable(probes);
    }

    Optional<Vec> correction() {
        return Optional.ofNullable(correction);
    }

    Optional<Explanation.Learned> fit() {
        return Optional.ofNullable(after).map(values -> new Explanation.Learned(targets, before, values));
    }
}
