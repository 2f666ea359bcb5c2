package zerograds.optim;

import java.util.List;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;

/**
 * The samples that enter a fit: those that were answered, and of mirrored pairs only those whose partner was answered too.
 *
 * @param sites shape {@code [count, n]}
 * @param targets shape {@code [count]}: losses, or log(1 + loss)
 */
record Survivors(Batch sites, double[] targets) {
    static Survivors of(Batch sites, List<Evaluation> answers, boolean pairs, boolean logTargets) {
        int rows = answers.size();
        double[] losses = new double[rows];
        int[] kept = new int[rows];
        int count = 0;
        for (int i = 0; i < rows; i++) {
            losses[i] = answers.get(i).lossOrNaN();
            if (logTargets) {
                losses[i] = Math.log1p(losses[i]);
            }
        }
        for (int i = 0; i < rows; i++) {
            int partner = pairs ? i ^ 1 : i;
            if (Double.isFinite(losses[i]) && Double.isFinite(losses[partner])) {
                kept[count++] = i;
            }
        }
        return count == rows ? new Survivors(sites, losses) : select(sites, losses, kept, count);
    }

    private static Survivors select(Batch sites, double[] losses, int[] kept, int count) {
        int n = sites.columns();
        Batch selected = Batch.zeros(count, n);
        double[] targets = new double[count];
        for (int k = 0; k < count; k++) {
            System.arraycopy(sites.values(), kept[k] * n, selected.values(), k * n, n);
            targets[k] = losses[kept[k]];
        }
        return new Survivors(selected, targets);
    }

    int count() {
        return targets.length;
    }
}
