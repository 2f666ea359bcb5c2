package zerograds.lab.speed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import zerograds.forward.process.InstalledProgram;
import zerograds.surrogate.blas.MatrixLibrary;

/**
 * A Python with PyTorch on this machine, and how to run it at its best: with the allocator jemalloc where there is one, and
 * the matrix library that the workbench itself computes with, where the system's would be a slow one.
 *
 * @param python the program
 * @param version of PyTorch
 * @param preloads libraries, in this order
 */
record Pytorch(Path python, String version, List<Path> preloads) {
    private static final String SCRIPT = "pytorch_iteration.py";
    private static final long PATIENCE_SECONDS = 60;
    private static final List<Path> JEMALLOC = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/libjemalloc.so.2"),
            Path.of("/usr/lib/aarch64-linux-gnu/libjemalloc.so.2"),
            Path.of("/usr/lib64/libjemalloc.so.2"),
            Path.of("/usr/lib/libjemalloc.so.2"));

    /** @param name of the Python, or its path; empty if it is not there or has no PyTorch */
    static Optional<Pytorch> find(String name) {
        return InstalledProgram.find(name, Path.of("."))
                .flatMap(python -> version(python).map(version -> new Pytorch(python, version, libraries())));
    }

    private static List<Path> libraries() {
        List<Path> libraries = new ArrayList<>();
        JEMALLOC.stream().filter(Files::isReadable).findFirst().ifPresent(libraries::add);
        MatrixLibrary.file().ifPresent(libraries::add);
        return libraries;
    }

    private static Optional<String> version(Path python) {
        try {
            Process process = new ProcessBuilder(python.toString(), "-c", "import torch; print(torch.__version__)")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** What runs the script with these arguments. */
    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(python.toString(), "-c", script()));
        command.addAll(arguments);
        return command;
    }

    Map<String, String> environment(int threads) {
        Map<String, String> environment = new HashMap<>();
        environment.put("OMP_NUM_THREADS", Integer.toString(threads));
        environment.put("OPENBLAS_NUM_THREADS", Integer.toString(threads));
        MatrixLibrary.kernels().ifPresent(name -> environment.put("OPENBLAS_CORETYPE", name));
        environment.put("MALLOC_CONF", "dirty_decay_ms:-1,muzzy_decay_ms:-1");
        if (!preloads.isEmpty()) {
            environment.put(
                    "LD_PRELOAD",
                    String.join(":", preloads.stream().map(Path::toString).toList()));
        }
        return environment;
    }

    /** What it is, for people: with which libraries it was preloaded. */
    String text() {
        String libraries = preloads.isEmpty()
                ? "as it is"
                : "with "
                        + String.join(
                                ", ",
                                preloads.stream()
                                        .map(file -> String.valueOf(file.getFileName()))
                                        .toList());
        return "PyTorch " + version + " (" + python + ", " + libraries + ")";
    }

    private static String script() {
        try (InputStream stream = Pytorch.class.getResourceAsStream(SCRIPT)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its file " + SCRIPT);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the file " + SCRIPT + " cannot be read", e);
        }
    }
}
