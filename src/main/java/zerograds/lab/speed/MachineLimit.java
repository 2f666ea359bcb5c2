package zerograds.lab.speed;

import zerograds.surrogate.blas.Blas;
import zerograds.surrogate.blas.NativeFloats;
import zerograds.surrogate.blas.Workers;
import zerograds.surrogate.network.Architecture;

/**
 * A lower bound of the time that an iteration's surrogate work takes on this machine, from its measured memory
 * bandwidth and arithmetic.
 *
 * @param products float32 products on one thread, floating-point operations per second
 * @param productsOfTwo the same of two threads together
 * @param bandwidth of memory on one thread, bytes per second, read and written in place
 * @param bandwidthOfTwo the same of two threads together
 */
public record MachineLimit(double products, double productsOfTwo, double bandwidth, double bandwidthOfTwo) {
    private static final int SIZE = 1024;
    private static final int NUMBERS = 1 << 24;
    private static final int REPETITIONS = 9;
    /** Value and two moments of a weight, read and written by a step of Adam. */
    private static final long BYTES_PER_STEP = 24;

    /** Measures, best of several tries: about a second, 200 MB. */
    public static MachineLimit measure() {
        Blas.load();
        Workers workers = new Workers(2);
        NativeFloats[] matrices = new NativeFloats[6];
        float[][] numbers = new float[2][NUMBERS];
        for (int i = 0; i < matrices.length; i++) {
            matrices[i] = new NativeFloats(SIZE * SIZE);
        }
        double flop = 2.0 * SIZE * SIZE * SIZE;
        double bytes = 2.0 * Float.BYTES * NUMBERS;
        return new MachineLimit(
                flop / best(() -> multiply(matrices, 0)),
                2 * flop / best(() -> workers.forEach(2, i -> multiply(matrices, 3 * i))),
                bytes / best(() -> update(numbers[0])),
                2 * bytes / best(() -> workers.forEach(2, i -> update(numbers[i]))));
    }

    /**
     * The least time of one iteration, seconds: arithmetic or memory traffic, whichever takes longer.
     *
     * @param n the dimension
     * @param rows samples of a batch
     * @param thetaSteps k_θ
     * @param weightsSteps k_φ
     * @param threads 1 or 2
     * @throws IllegalArgumentException if {@code threads} is neither
     */
    public double seconds(Architecture architecture, int n, int rows, int thetaSteps, int weightsSteps, int threads) {
        if (threads != 1 && threads != 2) {
            throw new IllegalArgumentException("the limit is known for 1 or 2 threads, but not for " + threads);
        }
        double weights = architecture.weights(n);
        double head = architecture.headWeights();
        double flop = weightsSteps * 2.0 * rows * (2 * weights + head) + thetaSteps * 4 * weights;
        double bytes = (double) BYTES_PER_STEP * weightsSteps * weights;
        return threads == 1
                ? Math.max(flop / products, bytes / bandwidth)
                : Math.max(flop / productsOfTwo, bytes / bandwidthOfTwo);
    }

    private static void multiply(NativeFloats[] matrices, int first) {
        NativeFloats product = matrices[first + 2];
        Blas.multiply(
                SIZE, SIZE, SIZE, matrices[first].at(0), SIZE, matrices[first + 1].at(0), SIZE, 0, product.at(0), SIZE);
    }

    private static void update(float[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 0.5f * numbers[i] + 1;
        }
    }

    private static double best(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < REPETITIONS; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best / 1e9;
    }
}
