package zerograds.lab.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import zerograds.forward.process.LastLines;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Leash;
import zerograds.problem.ForwardException;

/**
 * The same iteration in PyTorch, in a process of its own that waits between its turns. Not thread safe.
 *
 * <p>Each turn is a line with a number of iterations, answered by a line of JSON with their median time.
 */
final class PytorchLoop implements TimedLoop, AutoCloseable {
    /** Value, gradient and two moments of a weight, float32. */
    private static final long BYTES_PER_WEIGHT = 16;
    /** A batch's features, their parts before they are joined, and what autograd keeps. */
    private static final long BYTES_PER_FEATURE = 12;

    private final Leash leash;
    private final int threads;
    private final LastLines errors = new LastLines();
    private final BufferedWriter requests;
    private final BufferedReader answers;
    private long peak;

    private PytorchLoop(Leash leash, Process process, int threads) {
        this.leash = leash;
        this.threads = threads;
        requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        errors.follow(process.getErrorStream());
    }

    /** The memory that a workload takes in PyTorch, about, in bytes. */
    static long bytes(Workload workload) {
        long inputs = (2L * workload.architecture().bands() + 1) * workload.n();
        return BYTES_PER_WEIGHT * workload.weights() + BYTES_PER_FEATURE * inputs * workload.rows();
    }

    /** Starts it and waits until it is warm. */
    static PytorchLoop open(Pytorch pytorch, Workload workload, int threads, int warmUp) throws LoopException {
        try {
            Leash leash = new Leash();
            Launch launch = new Launch(
                    pytorch.command(arguments(workload, threads, warmUp)),
                    Path.of("."),
                    pytorch.environment(threads),
                    Launch.Guard.NONE,
                    "PyTorch");
            try {
                PytorchLoop loop = new PytorchLoop(leash, leash.start(launch), threads);
                loop.answer();
                return loop;
            } catch (LoopException | ForwardException | RuntimeException e) {
                leash.close();
                throw e;
            }
        } catch (ForwardException e) {
            throw new LoopException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<String> arguments(Workload workload, int threads, int warmUp) {
        Map<String, Integer> options = Map.of(
                "--n", workload.n(),
                "--bands", workload.architecture().bands(),
                "--depth", workload.architecture().depth(),
                "--width", workload.architecture().width(),
                "--pairs", workload.pairs(),
                "--theta-steps", workload.thetaSteps(),
                "--weights-steps", workload.weightsSteps(),
                "--threads", threads,
                "--warm-up", warmUp);
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .toList();
    }

    @Override
    public double medianMillis(int iterations) throws LoopException {
        try {
            requests.write(Integer.toString(iterations));
            requests.newLine();
            requests.flush();
        } catch (IOException e) {
            throw new LoopException("PyTorch ended early" + errors.text(), e);
        }
        JsonNode answer = answer();
        peak = answer.path("peak_bytes").asLong();
        return answer.path("median_ms").asDouble();
    }

    int threads() {
        return threads;
    }

    /** The most memory its process has held, bytes; 0 if it does not know. */
    long peak() {
        return peak;
    }

    private JsonNode answer() throws LoopException {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IOException("no answer");
            }
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new LoopException("PyTorch ended early" + errors.text(), e);
        }
    }

    @Override
    public void close() {
        leash.close();
    }
}
