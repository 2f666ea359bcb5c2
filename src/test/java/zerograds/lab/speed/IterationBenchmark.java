package zerograds.lab.speed;

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
    /** All but texture-256, which needs more memory than the others together. */
    @Param({"rosenbrock", "toy", "led-display", "texture-16", "texture-32", "texture-64", "digit-mlp"})
    public String size = "rosenbrock";

    @Param({"1", "2"})
    public int threads = 1;

    private NetworkLoop loop = new NetworkLoop(Workload.of(size), threads);

    @Setup
    public void open() {
        loop = new NetworkLoop(Workload.of(size), threads);
    }

    @Benchmark
    public double iteration() {
        return loop.iterate();
    }
}
