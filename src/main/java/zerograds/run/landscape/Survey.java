package zerograds.run.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;

/**
 * Evaluates a slice from coarse to fine: each level halves the cells and evaluates the new nodes only.
 *
 * <p>At each node the mean over some offsets is taken, the same ones everywhere (common random numbers, so that what
 * differs between nodes is the loss and not the noise); a single offset of 0 gives the loss itself. Not thread safe.
 */
final class Survey {
    private final Slice slice;
    private final int finest;
    private final Batch offsets;
    private int cells;
    private double[] values;
    private int node;
    private int[] asked = new int[0];
    private @Nullable Field complete;

    /**
     * @param coarsest cells along an axis at first
     * @param finest at last: the coarsest times a power of two
     * @param offsets added to every node, shape {@code [k, n]}
     */
    Survey(Slice slice, int coarsest, int finest, Batch offsets) {
        this.slice = slice;
        this.finest = finest;
        this.offsets = offsets;
        cells = coarsest;
        values = new double[slice.nodes(cells)];
    }

    boolean isComplete() {
        Field field = complete;
        return field != null && field.cells() >= finest;
    }

    /** The finest level that is done. */
    Optional<Field> field() {
        return Optional.ofNullable(complete);
    }

    /** The points of the next nodes, about {@code rows} of them, at least one node. */
    Batch ask(int rows) {
        int n = offsets.columns();
        int wanted = Math.max(1, rows / offsets.rows());
        int[] nodes = new int[wanted];
        int count = 0;
        while (count < wanted && node < values.length) {
            if (isNew(node)) {
                nodes[count++] = node;
            }
            node++;
        }
        asked = Arrays.copyOf(nodes, count);
        Batch points = Batch.zeros(count * offsets.rows(), n);
        for (int row = 0; row < points.rows(); row++) {
            slice.node(asked[row / offsets.rows()], cells, points.values(), row * n);
            int offset = row % offsets.rows() * n;
            for (int j = 0; j < n; j++) {
                points.values()[row * n + j] += offsets.values()[offset + j];
            }
        }
        return points;
    }

    /** Takes the answers to the points last asked for. */
    void tell(List<Evaluation> answers) {
        for (int k = 0; k < asked.length; k++) {
            values[asked[k]] = mean(answers.subList(k * offsets.rows(), (k + 1) * offsets.rows()));
        }
        while (node < values.length && !isNew(node)) {
            node++;
        }
        if (node == values.length) {
            complete = new Field(slice, cells, values);
            if (cells < finest) {
                refine();
            }
        }
    }

    /** Failures count for nothing. */
    private static double mean(List<Evaluation> answers) {
        return answers.stream()
                .mapToDouble(Evaluation::lossOrNaN)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private boolean isNew(int candidate) {
        return complete == null || candidate % (cells + 1) % 2 == 1 || candidate / (cells + 1) % 2 == 1;
    }

    private void refine() {
        int coarse = cells;
        double[] known = values;
        cells = 2 * coarse;
        values = new double[slice.nodes(cells)];
        for (int old = 0; old < known.length; old++) {
            int i = 2 * (old % (coarse + 1));
            int j = 2 * (old / (coarse + 1));
            values[j * (cells + 1) + i] = known[old];
        }
        node = 0;
    }
}
