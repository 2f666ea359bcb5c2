package zerograds.compare;

import java.util.ArrayList;
import java.util.List;
import zerograds.math.Vec;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

/**
 * The loss at θ over evaluations, thinned: every new minimum is kept, and the rest as finely as a plot on a logarithmic
 * axis shows it. Immutable.
 *
 * @param evaluations spent before θ got there, increasing, shape {@code [k]}
 * @param losses f(θ), NaN where it failed, shape {@code [k]}
 */
public record Trace(Vec evaluations, Vec losses) {
    private static final double PER_DECADE = 100;

    /** @throws IllegalArgumentException if there is not one loss for each count */
    public Trace {
        if (evaluations.size() != losses.size()) {
            throw new IllegalArgumentException("there must be one loss for each number of evaluations");
        }
    }

    /** The loss after {@code spent} evaluations: the latest that was known; NaN if there was none. */
    public double at(double spent) {
        double loss = Double.NaN;
        for (int i = 0; i < evaluations.size() && evaluations.get(i) <= spent; i++) {
            loss = losses.get(i);
        }
        return loss;
    }

    /** The evaluations after which the loss was not above {@code target} for the first time; +∞ if it never was. */
    public double evaluationsTo(double target) {
        for (int i = 0; i < losses.size(); i++) {
            if (losses.get(i) <= target) {
                return evaluations.get(i);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Collects a trace. Not thread safe. */
    static final class Recorder {
        private final List<Double> evaluations = new ArrayList<>();
        private final List<Double> losses = new ArrayList<>();
        private double least = Double.POSITIVE_INFINITY;
        private long cell = -1;
        private long spent;
        private long nanos;

        /** Takes what a log says, in its order. */
        void read(RunLog.Entry entry) {
            nanos = entry.nanos();
            if (entry.event() instanceof RunEvent.Iterated iterated) {
                add(spent, iterated.loss());
                spent = iterated.evaluations();
            }
        }

        /** The running time of what was read. */
        long nanos() {
            return nanos;
        }

        void add(long evaluated, double loss) {
            long itsCell = (long) Math.floor(PER_DECADE * Math.log10(evaluated + 1.0));
            if (loss < least || itsCell > cell) {
                force(evaluated, loss);
            }
            cell = itsCell;
        }

        /** Keeps it in any case. */
        void force(long evaluated, double loss) {
            evaluations.add((double) evaluated);
            losses.add(loss);
            least = loss < least ? loss : least;
        }

        Trace trace() {
            return new Trace(vec(evaluations), vec(losses));
        }

        private static Vec vec(List<Double> numbers) {
            return Vec.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
