package zerograds.lab.speed;

import java.util.Arrays;
import zerograds.math.Batch;
import zerograds.math.Statistics;
import zerograds.optim.Adam;
import zerograds.sample.LocalSampler;
import zerograds.surrogate.Fit;
import zerograds.surrogate.Normalisation;
import zerograds.surrogate.network.Mlp;

/** One iteration's surrogate work as the workbench does it: sampling, steps of θ's gradient, fit. Not thread safe. */
public final class NetworkLoop implements TimedLoop {
    private static final double LOCALITY = 0.33;
    private static final double SMOOTHING = 0.1;
    private static final double RATE = 1e-4;

    private final Workload workload;
    private final LocalSampler sampler = new LocalSampler(1);
    private final Mlp mlp;
    private final Batch sites;
    private final Batch probes;
    private final double[] targets;
    private final double[] theta;
    private final double[] gradient;
    private final Adam adam;
    private final Fit fit;
    private long iteration;

    /**
     * A loop with a fresh network.
     *
     * @param threads the network works on, at most
     * @throws IllegalArgumentException if the network would not fit into the heap
     */
    public NetworkLoop(Workload workload, int threads) {
        this.workload = workload;
        int n = workload.n();
        mlp = new Mlp(workload.architecture(), Normalisation.none(n), 1, threads);
        sites = Batch.zeros(workload.rows(), n);
        probes = Batch.zeros(workload.rows(), n);
        targets = new double[workload.rows()];
        Arrays.setAll(targets, i -> i / (double) targets.length);
        theta = new double[n];
        gradient = new double[n];
        adam = new Adam(n);
        fit = new Fit(workload.weightsSteps(), RATE, 1);
    }

    /** One iteration; returns the fit's loss. */
    public double iterate() {
        sampler.draw(theta, LOCALITY, SMOOTHING, true, iteration++, sites.rows(), sites, probes);
        for (int step = 0; step < workload.thetaSteps(); step++) {
            mlp.gradient(theta, gradient);
            adam.step(theta, gradient, RATE);
        }
        return mlp.fit(sites, targets, fit);
    }

    @Override
    public double medianMillis(int iterations) {
        double[] times = new double[iterations];
        for (int i = 0; i < iterations; i++) {
            long start = System.nanoTime();
            iterate();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return Statistics.median(times);
    }
}
