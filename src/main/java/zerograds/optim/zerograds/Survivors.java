package zerograds.optim.zerograds;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;

/**
 * The samples of a batch that did not fail: first complete mirrored pairs, then those whose mirror image failed.
 *
 * @param sites shape {@code [count, n]}
 * @param losses shape {@code [count]}
 * @param paired how many belong to complete pairs
 */
record Survivors(Batch sites, double[] losses, int paired) {
    /** @param least losses at or below it cannot be fitted; −∞ if all can */
    static Survivors of(Learner.Samples samples, boolean pairs, double least) {
        int rows = samples.count();
        double[] losses = new double[rows];
        int[] kept = new int[rows];
        int count = 0;
        for (int i = 0; i < rows; i++) {
            losses[i] = samples.answers().get(i).lossOrNaN();
        }
        for (int i = 0; i < rows; i++) {
            if (losses[i] > least && (!pairs || losses[i ^ 1] > least)) {
                kept[count++] = i;
            }
        }
        int paired = count;
        for (int i = 0; i < rows; i++) {
            if (losses[i] > least && pairs && !(losses[i ^ 1] > least)) {
                kept[count++] = i;
            }
        }
        Batch sites = samples.sites();
        return count == sites.rows() ? new Survivors(sites, losses, count) : select(sites, losses, kept, count, paired);
    }

    /** The rows among the first {@code count} that have no answer, or whose mirror image has none; ascending. */
    static int[] missing(List<Evaluation> answers, int count, boolean pairs) {
        return IntStream.range(0, count)
                .filter(i -> answers.get(i) instanceof Evaluation.Failure
                        || (pairs && answers.get(i ^ 1) instanceof Evaluation.Failure))
                .toArray();
    }

    private static Survivors select(Batch sites, double[] losses, int[] kept, int count, int paired) {
        double[] remaining = new double[count];
        for (int k = 0; k < count; k++) {
            remaining[k] = losses[kept[k]];
        }
        return new Survivors(sites.select(Arrays.copyOf(kept, count)), remaining, paired);
    }

    /** Those of complete pairs alone. */
    Survivors pairs() {
        int[] rows = IntStream.range(0, paired).toArray();
        return paired == count() ? this : new Survivors(sites.select(rows), Arrays.copyOf(losses, paired), paired);
    }

    int count() {
        return losses.length;
    }
}
