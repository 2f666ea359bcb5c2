package zerograds.optim.zerograds;

import zerograds.eval.Evaluation;
import zerograds.math.Batch;
import zerograds.problem.Signal;

/**
 * The mirrored pairs of a batch whose two signals are known.
 *
 * @param count of them
 * @param offsets ε, shape {@code [count, n]}
 * @param responses (R(θ + ε) − R(θ − ε)) / 2, shape {@code [count, P]}
 * @param meanLosses (f(θ + ε) + f(θ − ε)) / 2, shape {@code [count]}
 */
record SignalPairs(int count, float[] offsets, float[] responses, double[] meanLosses) {
    static SignalPairs of(Learner.Samples samples, int outputs) {
        int most = samples.count() / 2;
        int n = samples.sites().columns();
        float[] offsets = new float[most * n];
        float[] responses = new float[most * outputs];
        double[] meanLosses = new double[most];
        int count = 0;
        for (int pair = 0; pair < most; pair++) {
            if (samples.answers().get(2 * pair) instanceof Evaluation.Success one
                    && samples.answers().get(2 * pair + 1) instanceof Evaluation.Success other) {
                offset(samples.sites(), 2 * pair, offsets, count * n);
                halfDifference(one.signal().orElseThrow(), other.signal().orElseThrow(), responses, count * outputs);
                meanLosses[count] = 0.5 * (one.loss() + other.loss());
                count++;
            }
        }
        return new SignalPairs(count, offsets, responses, meanLosses);
    }

    private static void offset(Batch sites, int row, float[] target, int to) {
        int n = sites.columns();
        for (int j = 0; j < n; j++) {
            target[to + j] = (float) (0.5 * (sites.values()[row * n + j] - sites.values()[(row + 1) * n + j]));
        }
    }

    private static void halfDifference(Signal one, Signal other, float[] target, int to) {
        for (int p = 0; p < one.size(); p++) {
            target[to + p] = (float) (0.5 * (one.value(p) - other.value(p)));
        }
    }
}
