package zerograds.surrogate.jacobian;

import java.util.Arrays;
import java.util.stream.IntStream;
import zerograds.state.Fields;
import zerograds.surrogate.blas.Workers;

/**
 * A sparse Jacobian too large for a table: a short list for each output of the parameters that touch it. The lists are filled
 * by {@link Screening} the last pairs, some outputs with each pair so that none takes long, and again and again for as long
 * as an output's list leaves its responses unexplained. From then on an entry has a running mean.
 *
 * <p>An entry is found where its parameter makes a good quarter of the response, or of what those found before it leave
 * unexplained. Memory is 128 n + 160 P numbers or so.
 */
public final class JacobianLists implements SparseJacobian {
    /** The pairs from the begin of one search to that of the next; a search looks at up to twice as many. */
    private static final int ROUND = 64;

    /** The pairs over which a search is spread. */
    private static final int SLICES = 16;

    /** The share of a response's power that need not be explained. */
    private static final double UNEXPLAINED = 0.1;

    /** A search is in vain if it leaves the lists of all but this share of the outputs empty. */
    private static final double IN_VAIN = 0.02;

    private final int inputs;
    private final int outputs;
    private final Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
    private final RecentPairs recent;
    private final TouchingParameters partners;
    private final Significance significance;
    private int fresh;
    private int answering;
    private int related;
    private boolean barren;

    /**
     * Empty lists.
     *
     * @throws IllegalArgumentException if the size does not {@linkplain SparseJacobian#fits fit}
     */
    public JacobianLists(int inputs, int outputs) {
        if (!SparseJacobian.fits(inputs, outputs)) {
            throw new IllegalArgumentException("the Jacobian of " + outputs + " outputs with respect to " + inputs
                    + " parameters would have " + (long) inputs * outputs + " entries to search, but at most " + LARGEST
                    + " are possible, and " + LARGEST_SIDE + " outputs or parameters: choose the network as surrogate");
        }
        this.inputs = inputs;
        this.outputs = outputs;
        recent = new RecentPairs(2 * ROUND, inputs, outputs);
        partners = new TouchingParameters(outputs);
        significance = new Significance(outputs);
    }

    @Override
    public void fields(Fields fields) {
        recent.fields(fields);
        partners.fields(fields);
        significance.fields(fields);
        fresh = fields.count(fresh);
        answering = fields.count(answering);
        related = fields.count(related);
        barren = fields.flag(barren);
    }

    @Override
    public int outputs() {
        return outputs;
    }

    @Override
    public void add(int pairs, float[] offsets, float[] responses, double locality) {
        float rate = significance.add(pairs, responses, locality);
        float scale = (float) (rate / (pairs * locality * locality));
        partners.update((p, j, slope) -> {
            float mean = (1 - rate) * slope;
            for (int pair = 0; pair < pairs; pair++) {
                mean += scale * offsets[pair * inputs + j] * responses[pair * outputs + p];
            }
            return mean;
        });
        for (int pair = 0; pair < pairs; pair++) {
            recent.add(offsets, pair * inputs, responses, pair * outputs, locality);
            fresh = (fresh + 1) % ROUND;
            if (recent.count() >= ROUND && fresh < SLICES) {
                search(fresh);
            }
        }
    }

    private void search(int slice) {
        if (slice == 0) {
            answering = 0;
            related = 0;
        }
        search(slice(slice), slice(slice + 1));
        if (slice == SLICES - 1) {
            barren = related < IN_VAIN * answering;
        }
    }

    @Override
    public boolean isBarren() {
        return barren;
    }

    private int slice(int number) {
        return (int) ((long) outputs * number / SLICES);
    }

    /** Fills the lists of those outputs {@code from} … {@code to − 1} whose responses they do not explain. */
    private void search(int from, int to) {
        partners.keep(from, to, (p, j, slope) -> significance.counted(slope, p) != 0);
        int count = recent.count();
        int width = to - from;
        float[] offsets = recent.offsets();
        float[] all = recent.responses(from, to);
        float[] left = all.clone();
        partners.forEach(from, to, (p, j, slope) -> {
            float counted = significance.counted(slope, p);
            for (int pair = 0; pair < count; pair++) {
                left[pair * width + p - from] -= counted * offsets[pair * inputs + j];
            }
        });
        float[] had = power(all, width);
        float[] has = power(left, width);
        int[] unexplained = IntStream.range(0, width)
                .filter(column -> has[column] > UNEXPLAINED * had[column])
                .toArray();
        new Screening(workers, count, inputs, offsets, (column, j, slope) -> partners.offer(from + column, j, slope))
                .run(unexplained, left, width);
        answering += (int)
                IntStream.range(0, width).filter(column -> had[column] > 0).count();
        related += partners.related(from, to);
    }

    private static float[] power(float[] values, int width) {
        float[] power = new float[width];
        for (int i = 0; i < values.length; i++) {
            power[i % width] += values[i] * values[i];
        }
        return power;
    }

    @Override
    public void gradient(float[] sensitivity, double[] gradient) {
        Arrays.fill(gradient, 0);
        partners.forEach(0, outputs, (p, j, slope) -> gradient[j] += significance.counted(slope, p) * sensitivity[p]);
    }

    @Override
    public void squares(double[] squares) {
        Arrays.fill(squares, 0);
        partners.forEach(0, outputs, (p, j, slope) -> {
            double counted = significance.counted(slope, p);
            squares[j] += counted * counted;
        });
    }

    @Override
    public void predict(int pairs, float[] offsets, float[] responses) {
        Arrays.fill(responses, 0);
        partners.forEach(0, outputs, (p, j, slope) -> {
            float counted = significance.counted(slope, p);
            for (int pair = 0; pair < pairs; pair++) {
                responses[pair * outputs + p] += counted * offsets[pair * inputs + j];
            }
        });
    }
}
