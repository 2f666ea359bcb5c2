package zerograds.ui.model;

import java.util.Arrays;
import java.util.Collection;
import zerograds.run.RunEvent;
import zerograds.run.RunLog;

/**
 * How well the surrogate's gradient has agreed of late with what it can be compared with. A mean over many iterations: from
 * one to the next the cosine may swing between its extremes, as where θ oscillates across a valley. JavaFX thread only.
 */
final class Agreement implements Fold {
    /** The mean is over so many iterations. */
    static final int ITERATIONS = 100;

    /** Fewer finite differences say too little. */
    static final int LEAST_DIFFERENCES = 5;

    private final double[] cosines = new double[ITERATIONS];
    private int count;

    @Override
    public void accept(RunLog.Entry entry) {
        if (entry.event() instanceof RunEvent.Iterated iterated) {
            iterated.check()
                    .filter(check -> Double.isFinite(check.cosine()))
                    .ifPresent(check -> cosines[count++ % ITERATIONS] = check.cosine());
        }
    }

    /**
     * The verdict by finite differences, or by the samples' own estimate where there are too few.
     *
     * @param differences of the latest iterations
     */
    Verdict verdict(Collection<ProbedGradient> differences) {
        double[] exact = differences.stream()
                .mapToDouble(ProbedGradient::cosine)
                .filter(Double::isFinite)
                .toArray();
        return exact.length >= LEAST_DIFFERENCES
                ? Verdict.of(mean(exact), Verdict.Basis.DIFFERENCES)
                : Verdict.of(mean(Arrays.copyOf(cosines, Math.min(count, ITERATIONS))), Verdict.Basis.SAMPLES);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
