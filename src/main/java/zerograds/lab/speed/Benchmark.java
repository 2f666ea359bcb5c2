package zerograds.lab.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import zerograds.forward.external.Overhead;
import zerograds.problem.ForwardException;
import zerograds.surrogate.blas.MatrixLibrary;

/**
 * The parameters of a benchmark: workloads, threads and rounds.
 *
 * @param workloads in this order
 * @param threads of the network, 1 or 2 each
 * @param pace how long
 * @param python the Python to look for PyTorch in; empty to do without
 */
public record Benchmark(List<Workload> workloads, List<Integer> threads, Rounds pace, Optional<String> python) {
    private static final int SMALL_PROTOCOL = 10;
    private static final int LARGE_PROTOCOL = 35_152;
    private static final int SMALL_EVALUATIONS = 2_000;
    private static final int LARGE_EVALUATIONS = 200;

    /** @throws IllegalArgumentException if there is nothing to measure, or a number of threads is not 1 or 2 */
    public Benchmark {
        workloads = List.copyOf(workloads);
        threads = List.copyOf(threads);
        if (workloads.isEmpty() || threads.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to measure without sizes and threads");
        }
        if (threads.stream().anyMatch(count -> count != 1 && count != 2)) {
            throw new IllegalArgumentException("the network is measured with 1 or 2 threads, but got " + threads);
        }
    }

    /**
     * Everything that came out.
     *
     * @param pytorch what it was compared with, or why with nothing
     * @param kernels the processor that the matrix library's kernels are made for, where it tells
     * @param limit of the machine
     * @param comparisons for each workload and number of threads
     * @param engine of evaluations
     * @param protocol its overhead, for few and for many parameters
     * @param peak the most memory this process has held, bytes, where the system tells
     */
    public record Report(
            String pytorch,
            Optional<String> kernels,
            MachineLimit limit,
            List<Comparison> comparisons,
            EngineFigures engine,
            List<Overhead> protocol,
            OptionalLong peak) {
        public Report {
            comparisons = List.copyOf(comparisons);
            protocol = List.copyOf(protocol);
        }
    }

    /**
     * Measures all of it.
     *
     * @param progress receives a description of what is measured next
     * @throws ForwardException if a model of its own cannot be started
     */
    public Report run(Consumer<String> progress) throws ForwardException, InterruptedException {
        progress.accept("the machine's limit");
        MachineLimit limit = MachineLimit.measure();
        Optional<Pytorch> pytorch = python.flatMap(Pytorch::find);
        Duel duel = new Duel(pace, limit, pytorch);
        List<Comparison> comparisons = new ArrayList<>();
        for (Workload workload : workloads) {
            for (int count : threads) {
                requireNotInterrupted();
                progress.accept(String.format(
                        Locale.ROOT,
                        "%s, %,d weights, %d thread%s",
                        workload.id(),
                        workload.weights(),
                        count,
                        count == 1 ? "" : "s"));
                comparisons.add(duel.measure(workload, count));
            }
        }
        progress.accept("the evaluation engine");
        EngineFigures engine = EngineFigures.measure(Runtime.getRuntime().availableProcessors(), pace);
        progress.accept("the protocol");
        List<Overhead> protocol = List.of(
                Overhead.measure(SMALL_PROTOCOL, SMALL_EVALUATIONS),
                Overhead.measure(LARGE_PROTOCOL, LARGE_EVALUATIONS));
        return new Report(
                against(pytorch), MatrixLibrary.kernels(), limit, comparisons, engine, protocol, FreeMemory.peak());
    }

    private static void requireNotInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private String against(Optional<Pytorch> pytorch) {
        return pytorch.map(Pytorch::text).orElseGet(() -> python.map(name -> "not compared with PyTorch: '" + name
                        + "' is not there or has no PyTorch; --python names another")
                .orElse("not compared with PyTorch"));
    }
}
