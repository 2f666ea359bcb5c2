package zerograds.store.problem;

import java.math.BigDecimal;
import java.util.List;

/**
 * A demo problem with the figure that is claimed of it. Immutable.
 *
 * @param problem id of the demo
 * @param evaluations that each run may spend
 * @param loss that is claimed, at the end of a run
 * @param hopeless whether the claim is that ZeroGrads stays above that loss, instead of reaching it
 * @param optimizers as they are written on the command line; ZeroGrads is the first
 * @param quick evaluations of a trial that only shows that everything works; 0 if that would already take too long
 * @param note why baselines are missing, or what else a reader of the table should know; may be empty
 */
public record Experiment(
        String problem,
        long evaluations,
        double loss,
        boolean hopeless,
        List<String> optimizers,
        long quick,
        String note) {
    public Experiment {
        optimizers = List.copyOf(optimizers);
    }

    /** The same in short: few evaluations, one baseline. */
    public Experiment inShort() {
        List<String> few = optimizers.subList(0, Math.min(2, optimizers.size()));
        return new Experiment(problem, quick, loss, hopeless, few, quick, note);
    }

    /** Whether a run that ended at {@code reached} bears the claim out; one that failed bears nothing out. */
    public boolean holds(double reached) {
        return Double.isFinite(reached) && (hopeless ? reached > loss : reached <= loss);
    }

    /** The claim in words. */
    public String claim() {
        return (hopeless ? "stays above " : "at most ")
                + BigDecimal.valueOf(loss).stripTrailingZeros().toPlainString();
    }
}
