package zerograds.ui.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;
import zerograds.math.Statistics;
import zerograds.math.Vec;
import zerograds.optim.GradientCheck;
import zerograds.run.RunEvent;
import zerograds.run.RunLog;

/**
 * The latest {@value #ITERATIONS} iterations as {@link Evidence}. Many of them: from one to the next the cosine may swing
 * between its extremes, as where θ oscillates across a valley. JavaFX thread only.
 */
final class RecentIterations implements Fold {
    /** How many are looked at. */
    static final int ITERATIONS = 100;

    /** Fewer finite differences say too little. */
    static final int LEAST_DIFFERENCES = 5;

    private final Deque<RunEvent.Iterated> window = new ArrayDeque<>();
    private double firstLoss = Double.NaN;

    @Override
    public void accept(RunLog.Entry entry) {
        if (entry.event() instanceof RunEvent.Iterated iterated) {
            window.addLast(iterated);
            firstLoss = Double.isNaN(firstLoss) ? iterated.loss() : firstLoss;
            if (window.size() > ITERATIONS) {
                window.removeFirst();
            }
        }
    }

    /**
     * What they say.
     *
     * @param differences finite differences of about the same iterations
     */
    Evidence evidence(Collection<ProbedGradient> differences) {
        List<RunEvent.Iterated> all = new ArrayList<>(window);
        List<GradientCheck> checks =
                all.stream().flatMap(each -> each.check().stream()).toList();
        double[] exact = differences.stream()
                .mapToDouble(ProbedGradient::cosine)
                .filter(Double::isFinite)
                .toArray();
        boolean enough = exact.length >= LEAST_DIFFERENCES;
        double sampled = mean(checks, GradientCheck::sampledNorm);
        return new Evidence(
                checks.size(),
                enough ? Arrays.stream(exact).average().orElseThrow() : mean(checks, GradientCheck::cosine),
                enough ? Evidence.Basis.DIFFERENCES : Evidence.Basis.SAMPLES,
                mean(checks, GradientCheck::ceiling),
                sampled / mean(checks, GradientCheck::sampledError),
                mean(checks, GradientCheck::surrogateNorm) / sampled,
                all.isEmpty() ? Double.NaN : all.get(all.size() - 1).holdOut(),
                failureShare(all),
                gain(all),
                path(all),
                net(all),
                fading(checks),
                isStill(all),
                gap(all),
                median(all, RunEvent.Iterated::loss) / Math.abs(firstLoss));
    }

    private static <T> double mean(List<T> all, ToDoubleFunction<T> value) {
        return all.stream()
                .mapToDouble(value)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private static double failureShare(List<RunEvent.Iterated> all) {
        if (all.size() < 2) {
            return 0;
        }
        RunEvent.Iterated first = all.get(0);
        RunEvent.Iterated last = all.get(all.size() - 1);
        return (double) (last.failures() - first.failures()) / Math.max(1, last.evaluations() - first.evaluations());
    }

    private static double gain(List<RunEvent.Iterated> all) {
        double before = median(all.subList(0, all.size() / 2), RunEvent.Iterated::loss);
        double after = median(all.subList(all.size() / 2, all.size()), RunEvent.Iterated::loss);
        return before == after ? 0 : (before - after) / Math.max(Math.abs(before), Math.abs(after));
    }

    private static double median(List<RunEvent.Iterated> some, ToDoubleFunction<RunEvent.Iterated> value) {
        double[] known =
                some.stream().mapToDouble(value).filter(Double::isFinite).toArray();
        return known.length == 0 ? Double.NaN : Statistics.median(known);
    }

    private static double path(List<RunEvent.Iterated> all) {
        double path = 0;
        for (int i = 1; i < all.size(); i++) {
            path += distance(all.get(i - 1), all.get(i));
        }
        return path;
    }

    private static double net(List<RunEvent.Iterated> all) {
        return all.isEmpty() ? 0 : distance(all.get(0), all.get(all.size() - 1));
    }

    /** Root mean square over the parameters, in σ. */
    private static double distance(RunEvent.Iterated from, RunEvent.Iterated to) {
        Vec a = from.theta();
        return to.theta().plus(-1, a).norm()
                / Math.sqrt(a.size())
                / to.neighbourhood().locality();
    }

    private static double fading(List<GradientCheck> checks) {
        if (checks.isEmpty()) {
            return Double.NaN;
        }
        double first = checks.get(0).sampledNorm();
        return first > 0 ? checks.get(checks.size() - 1).sampledNorm() / first : 0;
    }

    private static boolean isStill(List<RunEvent.Iterated> all) {
        return all.stream().mapToDouble(RunEvent.Iterated::loss).distinct().count() == 1;
    }

    private static double gap(List<RunEvent.Iterated> all) {
        double loss = median(all, RunEvent.Iterated::loss);
        return (median(all, RunEvent.Iterated::belief) - loss) / Math.abs(loss);
    }
}
