package zerograds.ui.model.verdict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.optim.TargetTransform;
import zerograds.problem.Problem;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.run.log.ThetaTrace;
import zerograds.space.ParameterSpace;

/** Collects the {@link Evidence} of the latest {@value #ITERATIONS} iterations of a run. One thread at a time. */
public final class RecentIterations {
    /** How many are looked at. */
    public static final int ITERATIONS = 100;

    /** Of so many the worst and the best cosine are asked for. */
    static final int FEW = 10;

    /** A loss below this part of the first is measured by it. */
    private static final double SMALL = 0.01;

    /** So many parameters' root makes an excess equal to its range. */
    private static final double RANGED = 5;

    private static final GradientCheck UNKNOWN =
            new GradientCheck(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private final ParameterSpace space;
    private final ThetaTrace trace;
    private final Vec lower;
    private final Vec upper;
    private final double solution;
    private final boolean monitor;
    private final Sliding losses = new Sliding(ITERATIONS);
    private final SlidingMedians middle = new SlidingMedians(ITERATIONS);
    private final SlidingMedians predictions = new SlidingMedians(ITERATIONS);
    private final Sliding steps = new Sliding(ITERATIONS);
    private final Sliding cosines = new Sliding(ITERATIONS);
    private final Sliding lengths = new Sliding(ITERATIONS);
    private final Sliding evaluations = new Sliding(ITERATIONS + 1);
    private final Sliding failures = new Sliding(ITERATIONS + 1);
    private final Deque<RunEvent.Iterated> window = new ArrayDeque<>();
    private double firstLoss = Double.NaN;
    private GradientCheck latest = UNKNOWN;

    /** Of a run of {@code plan}: its bounds and its target loss count. */
    RecentIterations(RunPlan plan) {
        Problem problem = plan.problem();
        space = problem.space();
        trace = new ThetaTrace(space.dimension());
        lower = space.lower();
        upper = space.upper();
        monitor = plan.monitor();
        solution = Math.max(plan.budget().targetLoss(), problem.leastLoss());
    }

    void add(RunEvent.Iterated iterated) {
        if (window.isEmpty() && iterated.iteration() == 0) {
            evaluations.add(0);
            failures.add(0);
        }
        long watched = monitor ? iterated.iteration() + 1 : 0;
        evaluations.add((double) iterated.evaluations() + watched);
        failures.add((double) iterated.failures());
        losses.add(iterated.loss());
        middle.add(iterated.loss());
        predictions.add(iterated.prediction());
        steps.add(window.isEmpty() ? 0 : distance(window.getLast(), iterated));
        latest = iterated.check().orElse(UNKNOWN);
        iterated.check().ifPresent(check -> {
            cosines.add(check.cosine());
            lengths.add(check.sampledNorm());
        });
        firstLoss = Double.isNaN(firstLoss) ? iterated.loss() : firstLoss;
        window.addLast(iterated);
        if (window.size() > ITERATIONS) {
            window.removeFirst();
        }
    }

    /** What they say. */
    Evidence evidence() {
        double failed = window.isEmpty() ? 0 : failures.last() - failures.first();
        boolean any = !window.isEmpty();
        return new Evidence(
                window.size(),
                cosines.size(),
                Math.round(failed),
                failed / Math.max(1, evaluations.last() - evaluations.first()),
                any && losses.last() <= solution,
                latest.cosine(),
                cosines.least(FEW),
                cosines.most(FEW),
                latest.ceiling(),
                latest.sampledNorm() / latest.sampledError(),
                latest.surrogateNorm() / latest.sampledNorm(),
                any ? window.getLast().holdOut() : Double.NaN,
                latest.predicted(),
                gain(),
                spread(),
                height(),
                scatter(),
                excess(),
                steps.sum() - (any ? steps.first() : 0),
                any ? distance(window.getFirst(), window.getLast()) : 0,
                lengths.first() > 0 ? lengths.last() / lengths.first() : 0,
                losses.least(ITERATIONS) == losses.most(ITERATIONS),
                gap(),
                pinned());
    }

    private double gap() {
        double loss = middle.all();
        return (predictions.all() - loss) / Math.abs(loss);
    }

    private double gain() {
        double before = middle.older();
        double after = middle.newer();
        return before == after ? 0 : (before - after) / Math.max(Math.abs(before), Math.abs(after));
    }

    private double spread() {
        return range(Math.max(Math.abs(losses.last()), SMALL * Math.abs(firstLoss)));
    }

    private double height() {
        return Math.max(1, Math.sqrt(space.dimension()) / RANGED) * range(Math.abs(losses.last()));
    }

    private double scatter() {
        return standardised()
                .map(transform -> transform.slope(0) / Math.abs(losses.last()))
                .orElse(Double.NaN);
    }

    private double excess() {
        return standardised()
                .map(transform -> (transform.loss(0) - losses.last()) / Math.abs(losses.last()))
                .orElse(Double.NaN);
    }

    /** What is fitted, if it has mean 0 and deviation 1 among the samples. */
    private Optional<TargetTransform> standardised() {
        return Optional.ofNullable(window.peekLast())
                .map(iterated -> iterated.sampling().transform())
                .filter(transform -> transform.mean() != 0 || transform.deviation() != 1);
    }

    /** The highest loss less the lowest, in {@code unit}s. */
    private double range(double unit) {
        double range = losses.most(ITERATIONS) - losses.least(ITERATIONS);
        if (!losses.isFull() || range == 0) {
            return losses.isFull() ? range : Double.NaN;
        }
        return range / unit;
    }

    /** Root mean square over the parameters, in σ. */
    private static double distance(RunEvent.Iterated from, RunEvent.Iterated to) {
        Vec a = from.theta();
        return to.theta().plus(-1, a).norm()
                / Math.sqrt(a.size())
                / to.sampling().locality();
    }

    /** Descending takes a coordinate against the sign of its gradient. */
    private Pinned pinned() {
        List<Integer> held = new ArrayList<>();
        if (!window.isEmpty() && window.getLast().gradient().isPresent()) {
            Vec theta = window.getLast().theta();
            Vec gradient = window.getLast().gradient().get();
            for (int k = 0; k < theta.size(); k++) {
                int j = trace.coordinate(k);
                boolean below = theta.get(k) <= lower.get(j) && gradient.get(k) > 0;
                boolean above = theta.get(k) >= upper.get(j) && gradient.get(k) < 0;
                if ((below || above) && lower.get(j) < upper.get(j)) {
                    held.add(j);
                }
            }
        }
        return new Pinned(space, List.copyOf(held));
    }
}
