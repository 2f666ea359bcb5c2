package zerograds.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zerograds.math.Batch;
import zerograds.sample.LocalSampler;
import zerograds.surrogate.Architecture;
import zerograds.surrogate.Fit;
import zerograds.surrogate.Mlp;
import zerograds.surrogate.Normalisation;

/** One iteration's surrogate work at the reference's sizes: sampling, steps of θ's gradient, fit; no forward model. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx8g", "-Dorg.bytedeco.javacpp.nopointergc=true"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class IterationBenchmark {
    @Param
    public Size size = Size.ROSENBROCK;

    @Param({"1", "2"})
    public int threads = 1;

    private final LocalSampler sampler = new LocalSampler(1);
    private Mlp mlp = size.network(threads);
    private Batch sites = Batch.zeros(1, 1);
    private Batch probes = Batch.zeros(1, 1);
    private double[] targets = {};
    private double[] theta = {};
    private double[] gradient = {};
    private long iteration;

    @Setup
    public void open() {
        mlp = size.network(threads);
        sites = Batch.zeros(2 * size.pairs, size.n);
        probes = Batch.zeros(2 * size.pairs, size.n);
        targets = new double[2 * size.pairs];
        theta = new double[size.n];
        gradient = new double[size.n];
    }

    @Benchmark
    public double iteration() {
        sampler.draw(theta, 0.33, 0.1, true, iteration++, sites.rows(), sites, probes);
        for (int step = 0; step < size.thetaSteps; step++) {
            mlp.gradient(theta, gradient);
        }
        return mlp.fit(sites, targets, new Fit(size.weightsSteps, 1e-4, 1));
    }

    /** The sizes of the reference's tasks. */
    public enum Size {
        ROSENBROCK(3, 64, 0, 2, 4, 1, 3),
        TOY(3, 64, 0, 1, 10, 3, 3),
        TEXTURE_32(8, 128, 6, 3_072, 20, 1, 3),
        TEXTURE_64(8, 128, 6, 12_288, 20, 1, 3),
        DIGIT(8, 128, 3, 35_152, 10, 4, 10);

        private final int depth;
        private final int width;
        private final int bands;
        private final int n;
        private final int pairs;
        private final int thetaSteps;
        private final int weightsSteps;

        Size(int depth, int width, int bands, int n, int pairs, int thetaSteps, int weightsSteps) {
            this.depth = depth;
            this.width = width;
            this.bands = bands;
            this.n = n;
            this.pairs = pairs;
            this.thetaSteps = thetaSteps;
            this.weightsSteps = weightsSteps;
        }

        Mlp network(int threads) {
            return new Mlp(new Architecture(depth, width, bands, true), Normalisation.none(n), 1, threads);
        }
    }
}
