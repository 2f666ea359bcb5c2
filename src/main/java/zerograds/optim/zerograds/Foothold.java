package zerograds.optim.zerograds;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.math.Vec;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * Keeps a descent where the model answers. Where it failed at θ, θ goes back to where it answered last. There a step
 * slides along the border of what fails, if one is known, and is shortened if none is. Now and then θ is tried beyond,
 * for what fails may be a gap: it stays there if the loss is no higher than around where it came from.
 *
 * <p>Without failures it changes nothing. Scaled coordinates. Not thread safe.
 */
final class Foothold implements Stateful {
    private static final double SHORTEN = 0.5;
    private static final double LENGTHEN = 1.5;
    private static final double SHORTEST = 1e-3;

    /** σ shrinks where a whole iteration failed, and grows again. */
    private static final double NARROW = 0.7;

    private static final double WIDEN = 1.1;
    private static final double NARROWEST = 1e-3;

    /** How much farther each attempt to get across a gap is than the one before. */
    private static final double FARTHER = 1.5;

    /** The most iterations at a border between two attempts to get across. */
    private static final int LONGEST_WAIT = 16;

    /** Every so many pairs one finds out whether the border is still where it is believed to be. */
    private static final int CONTROLS = 4;

    private static final double LEVEL_DECAY = 0.9;

    private final int n;
    private final Border border;
    private double length = 1;
    private double reach = 1;
    private @Nullable Vec ground;
    private double groundLoss = Double.NaN;
    private double level = Double.NaN;
    /** The direction in which a way across is tried; null while none is. */
    private @Nullable Vec way;

    private double ways;
    private int wait;
    private int contacts;
    private boolean[] folded = new boolean[0];

    Foothold(int dimension) {
        n = dimension;
        border = new Border(dimension);
    }

    @Override
    public void fields(Fields fields) {
        border.fields(fields);
        length = fields.number(length);
        reach = fields.number(reach);
        ground = fields.nullable(ground, Vec::of, fields::vec);
        groundLoss = fields.number(groundLoss);
        level = fields.number(level);
        way = fields.nullable(way, Vec::of, fields::vec);
        ways = fields.number(ways);
        wait = fields.count(wait);
        contacts = fields.count(contacts);
    }

    /** The factor of σ. */
    double reach() {
        return reach;
    }

    /** Whether θ is being tried beyond a gap, and shall not be moved meanwhile. */
    boolean isCrossing() {
        return way != null;
    }

    /** Whether a step may have to be changed. */
    boolean isHolding() {
        return length < 1 || border.isTrusted();
    }

    /** Mirrors at the border, in place, the samples that are predicted to fail, except those that test it. */
    void fold(Batch sites, Batch probes, int count, long iteration) {
        folded = new boolean[count];
        for (int row = 0; border.isTrusted() && row < count; row++) {
            double beyond = border.distance(sites.values(), row * n);
            folded[row] = beyond > 0 && (iteration + row / 2) % CONTROLS != 0;
            if (folded[row]) {
                border.shift(-2 * beyond, sites.values(), row * n);
                border.shift(-2 * beyond, probes.values(), row * n);
            }
        }
    }

    /** Takes in which samples failed. */
    void look(Learner.Samples samples) {
        int failed = 0;
        for (int row = 0; row < samples.count(); row++) {
            boolean fails = samples.answers().get(row) instanceof Evaluation.Failure;
            failed += fails ? 1 : 0;
            border.add(samples.sites().values(), row * n, fails, !folded[row]);
        }
        if (way == null) {
            reach = failed == samples.count() ? Math.max(NARROWEST, reach * NARROW) : Math.min(1, reach * WIDEN);
            samples.answers().subList(0, samples.count()).stream()
                    .mapToDouble(Evaluation::lossOrNaN)
                    .filter(Double::isFinite)
                    .average()
                    .ifPresent(mean ->
                            level = Double.isNaN(level) ? mean : LEVEL_DECAY * level + (1 - LEVEL_DECAY) * mean);
        }
    }

    /**
     * Takes in what the model answered at θ, and takes θ back if it failed: to where it answered last, or, as long as
     * it never did, to the best sample.
     *
     * @param theta changed in place
     * @param gap how wide a gap may be to be crossed, in each coordinate
     */
    void hear(Evaluation here, Learner.Samples samples, Batch probes, double[] theta, double gap) {
        border.add(theta, 0, here instanceof Evaluation.Failure, false);
        if (here instanceof Evaluation.Success success) {
            succeed(success.loss(), theta);
        } else if (ground != null) {
            fail(theta, ground, gap);
        } else {
            best(samples).ifPresent(row -> probes.row(row).copyTo(theta, 0));
        }
        border.fit(theta, samples.locality());
    }

    private static OptionalInt best(Learner.Samples samples) {
        List<Evaluation> answers = samples.answers();
        return IntStream.range(0, samples.count())
                .filter(row -> answers.get(row) instanceof Evaluation.Success)
                .reduce((one, other) ->
                        answers.get(one).lossOrNaN() <= answers.get(other).lossOrNaN() ? one : other);
    }

    private void succeed(double loss, double[] theta) {
        boolean crossed = way != null;
        way = null;
        if (crossed && ground != null && !(loss < Math.max(level, groundLoss))) {
            waitLonger();
            ground.copyTo(theta, 0);
            return;
        }
        if (crossed) {
            wait = 0;
            contacts = 0;
        }
        ground = Vec.of(theta);
        groundLoss = loss;
        length = Math.min(1, LENGTHEN * length);
    }

    private void fail(double[] theta, Vec from, double gap) {
        if (way == null && contacts++ >= wait) {
            contacts = 0;
            way = Vec.of(theta).plus(-1, from);
            ways = 1;
        }
        if (way != null) {
            ways *= FARTHER;
            double far = ways * way.norm();
            if (far > 0 && far <= (border.isTrusted() ? gap : gap * Math.sqrt(n))) {
                from.plus(ways, way).copyTo(theta, 0);
                return;
            }
            way = null;
            waitLonger();
        }
        from.copyTo(theta, 0);
        if (!border.isTrusted()) {
            length = Math.max(SHORTEST, SHORTEN * length);
        }
    }

    private void waitLonger() {
        wait = Math.min(LONGEST_WAIT, 2 * wait + 1);
    }

    /** Takes from a gradient, in place, what leads across the border at which θ stands. */
    void bend(double[] theta, double[] gradient, double rate) {
        if (!border.isTrusted() || border.distance(theta, 0) < -rate * Math.sqrt(n)) {
            return;
        }
        double into = -border.along(gradient);
        if (into > 0) {
            border.shift(into, gradient, 0);
        }
    }

    /**
     * Changes a step, in place: it ends at the border, or, where samples were answered beyond and it is time for an
     * attempt, at the depth of the nearest of them.
     *
     * @param gap as for {@link #hear}
     */
    void hold(double[] before, double[] after, double gap) {
        for (int j = 0; j < n; j++) {
            after[j] = before[j] + length * (after[j] - before[j]);
        }
        double beyond = border.isTrusted() ? border.distance(after, 0) : 0;
        if (!(beyond > 0)) {
            return;
        }
        double across = contacts++ >= wait ? border.across(gap / 8) : Double.NaN;
        if (across <= gap && ground != null) {
            contacts = 0;
            way = Vec.of(border.normal());
            ways = across;
            ground.plus(ways, way).copyTo(after, 0);
        } else {
            border.shift(-beyond, after, 0);
        }
    }
}
