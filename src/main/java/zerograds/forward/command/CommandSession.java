package zerograds.forward.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.forward.process.LastLines;
import zerograds.forward.process.Launch;
import zerograds.forward.process.Leash;
import zerograds.forward.process.TempFolder;
import zerograds.forward.process.Timeouts;
import zerograds.problem.FileReason;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.Point;

/** Runs one process for each evaluation, with a temporary folder of its own. */
final class CommandSession implements ForwardModel.Session {
    private static final Logger LOG = LoggerFactory.getLogger(CommandSession.class);
    /** What a program has written must arrive soon after its end; only what it started can hold it up. */
    private static final long LAST_WORDS_MILLIS = 2000;

    private final List<Template> arguments;
    private final Launch launch;
    private final Format format;
    private final Duration patience;
    private final Leash leash = new Leash();
    private final TempFolder temp;
    private volatile LastLines errors = new LastLines();

    CommandSession(List<Template> arguments, Launch launch, Format format, Duration patience) throws ForwardException {
        this.arguments = arguments;
        this.format = format;
        this.patience = patience;
        try {
            temp = TempFolder.create();
        } catch (ForwardException e) {
            leash.close();
            throw e;
        }
        Map<String, String> environment = new HashMap<>(launch.environment());
        environment.put("TMPDIR", temp.path().toString());
        this.launch = new Launch(launch.command(), launch.folder(), environment, launch.guard());
    }

    @Override
    public Signal run(Point point, long seed) throws ForwardException, InterruptedException {
        Path out = temp.path().resolve("out." + format.id());
        Path thetaFile = temp.path().resolve("theta.txt");
        Template.Places places = new Template.Places(
                seed, out.toString(), thetaFile.toString(), temp.path().toString());
        Launch filled = launch.withCommand(
                arguments.stream().map(argument -> argument.fill(point, places)).toList());
        try {
            Files.deleteIfExists(out);
            if (mentions("theta-file")) {
                Files.writeString(thetaFile, Template.all(point, "\n") + "\n");
            }
            byte[] printed = run(filled);
            return signal(mentions("out") ? written(out) : printed);
        } catch (IOException e) {
            throw new ForwardException("'" + filled.text() + "': " + FileReason.of(e), e);
        }
    }

    private boolean mentions(String name) {
        return arguments.stream().anyMatch(argument -> argument.mentions(name));
    }

    /** What the program prints. */
    private byte[] run(Launch filled) throws ForwardException, IOException, InterruptedException {
        Process process = leash.start(filled);
        LastLines tail = new LastLines();
        errors = tail;
        CompletableFuture<byte[]> printed = collect(process.getInputStream());
        try {
            process.getOutputStream().close();
            Thread errorReader = tail.follow(process.getErrorStream());
            if (!process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ForwardException(
                        "'" + filled.text() + "' did not end within " + Timeouts.text(patience) + tail.text());
            }
            byte[] bytes = printed.get(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
            if (process.exitValue() != 0) {
                errorReader.join(LAST_WORDS_MILLIS);
                throw new ForwardException(
                        "'" + filled.text() + "' ended with exit code " + process.exitValue() + tail.text());
            }
            return bytes;
        } catch (ExecutionException e) {
            throw new ForwardException("'" + filled.text() + "' could not be heard: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new ForwardException(
                    "'" + filled.text() + "' ended, but what it started still holds its output" + tail.text(), e);
        } finally {
            if (process.isAlive() || !printed.isDone()) {
                leash.killAll();
            } else {
                collect(process);
            }
        }
    }

    /** What a program leaves running would pile up from evaluation to evaluation. */
    private void collect(Process process) {
        int left = leash.collect(process);
        if (left > 0) {
            LOG.debug("{} processes that '{}' left running were ended", left, launch.text());
        }
    }

    @Override
    public List<String> messages() {
        return errors.lines();
    }

    private static CompletableFuture<byte[]> collect(InputStream stream) {
        CompletableFuture<byte[]> printed = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try (stream) {
                        byte[] bytes = stream.readNBytes(Format.MOST_BYTES);
                        printed.complete(bytes);
                        stream.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException | OutOfMemoryError e) {
                        printed.completeExceptionally(e);
                    }
                },
                "program-output");
        thread.setDaemon(true);
        thread.start();
        return printed;
    }

    private static byte[] written(Path out) throws IOException {
        if (!Files.isRegularFile(out)) {
            throw new IOException("it ended without having written " + out.getFileName());
        }
        if (Files.size(out) > Format.MOST_BYTES) {
            throw new IOException("its answer has more than " + Format.MOST_BYTES + " bytes");
        }
        return Files.readAllBytes(out);
    }

    private Signal signal(byte[] answer) throws IOException {
        Signal signal = format.read(answer);
        int bad = signal.firstNotFinite();
        if (bad >= 0) {
            throw new IOException("value " + bad + " of its answer is " + signal.value(bad));
        }
        return signal;
    }

    @Override
    public void close() {
        leash.close();
        temp.close();
    }
}
