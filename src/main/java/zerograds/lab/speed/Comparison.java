package zerograds.lab.speed;

import java.util.List;
import java.util.Optional;
import zerograds.math.Statistics;

/**
 * The figures measured for one workload and number of threads.
 *
 * @param millis of an iteration of the workbench, round by round
 * @param floor the machine's limit, milliseconds
 * @param pytorch the other side; empty without it
 * @param remark why something is missing; empty if nothing is
 */
public record Comparison(
        Workload workload, int threads, List<Double> millis, double floor, Optional<Other> pytorch, String remark) {
    /**
     * PyTorch's side.
     *
     * @param threads it was fastest with, at most the workbench's
     * @param millis of an iteration, round by round, each measured right after the workbench's
     * @param peak the most memory its process held, bytes; 0 if it does not know
     */
    public record Other(int threads, List<Double> millis, long peak) {
        public Other {
            millis = List.copyOf(millis);
        }

        /** The median over the rounds. */
        public double medianMillis() {
            return median(millis);
        }
    }

    public Comparison {
        millis = List.copyOf(millis);
    }

    /** The median over the rounds, or NaN if there were none. */
    public double medianMillis() {
        return median(millis);
    }

    /** PyTorch's median over the rounds, or NaN. */
    public double pytorchMillis() {
        return pytorch.map(Other::medianMillis).orElse(Double.NaN);
    }

    /** How many evaluations a second the surrogate could keep busy: those of a batch over the time of its iteration. */
    public double evaluationsPerSecond() {
        return 1e3 * workload.rows() / medianMillis();
    }

    /** How often the machine's limit fits into an iteration. */
    public double distance() {
        return medianMillis() / floor;
    }

    /** A quantile of the rounds' ratios PyTorch / workbench, or NaN without them. */
    public double ratio(double quantile) {
        double[] ratios = pytorch.map(this::ratios).orElse(new double[0]);
        return Statistics.quantile(quantile, ratios);
    }

    private double[] ratios(Other other) {
        double[] ratios = new double[Math.min(millis.size(), other.millis().size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = other.millis().get(i) / millis.get(i);
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        return Statistics.median(
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
