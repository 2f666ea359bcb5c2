package zerograds.forward.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zerograds.problem.ForwardException;

/**
 * Holds the programs of one session: none of them, and nothing they start, outlives it or the workbench.
 *
 * <p>Every program gets a mark in its environment, which its descendants inherit. Where the system shows the environment
 * of a process (Linux), even those are found whose parent has ended; elsewhere only those whose parent still lives. If the
 * workbench is killed without a chance to act, a {@link Watchdog} does the same there; elsewhere a program finds its input
 * closed. Thread safe.
 */
public final class Leash implements AutoCloseable {
    private static final String VARIABLE = "ZEROGRADS_SESSION";
    private static final Path PROCESSES = Path.of("/proc");
    private static final int ROUNDS = 20;
    private static final long ROUND_MILLIS = 50;
    private static final long EXCHANGE_NANOS = 100_000_000;
    /** Start times of processes are told in coarse units, by a clock that may have been set. */
    private static final Duration COARSENESS = Duration.ofSeconds(10);

    private final String mark = VARIABLE + "=" + UUID.randomUUID();
    private final Set<Process> held = ConcurrentHashMap.newKeySet();
    private final Instant begun = Instant.now().minus(COARSENESS);
    private final Thread hook = new Thread(this::killAll, "leash");
    private @Nullable Watchdog watchdog;
    private boolean closed;

    /** @throws ForwardException if the workbench is about to end */
    public Leash() throws ForwardException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new ForwardException("no program is started any more: the workbench is about to end", e);
        }
    }

    /**
     * Starts a program.
     *
     * @throws ForwardException if it cannot be started, or everything was ended already
     */
    public synchronized Process start(Launch launch) throws ForwardException {
        if (closed) {
            throw new ForwardException("'" + launch.text() + "' is not started any more: its session was closed");
        }
        launch.requireSpeakable(Launch.localeOfWords());
        ProcessBuilder builder = launch.builder();
        builder.environment().put(VARIABLE, mark.substring(VARIABLE.length() + 1));
        try {
            if (watchdog == null) {
                watchdog = Watchdog.start(mark);
            }
            Process process = builder.start();
            held.add(process);
            return process;
        } catch (IOException e) {
            throw new ForwardException(
                    "the program '" + launch.command().get(0) + "' cannot be started; is it installed? ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    /** Forgets a program that ended by itself, and nothing else. */
    public void release(Process process) {
        if (!process.isAlive()) {
            held.remove(process);
        }
    }

    /** Kills every program and all that they started, now. An interruption of the caller is kept for later. */
    public void killAll() {
        boolean interrupted = false;
        Set<ProcessHandle> living = living();
        for (int round = 0; round < ROUNDS && !living.isEmpty(); round++) {
            living.forEach(ProcessHandle::destroyForcibly);
            interrupted |= !awaitEnd(living);
            living = living();
        }
        held.clear();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the end, but not for long: what is killed may have started another meanwhile. */
    private static boolean awaitEnd(Collection<ProcessHandle> killed) {
        boolean undisturbed = !Thread.interrupted();
        CompletableFuture<?>[] ends = killed.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(ROUND_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return undisturbed;
        }
        return undisturbed;
    }

    private Set<ProcessHandle> living() {
        Set<ProcessHandle> living = new LinkedHashSet<>();
        for (Process process : held) {
            if (process.isAlive()) {
                process.descendants().forEach(living::add);
                living.add(process.toHandle());
            }
        }
        marked(living);
        living.removeIf(handle -> !handle.isAlive());
        return living;
    }

    private void marked(Set<ProcessHandle> found) {
        if (!Files.isDirectory(PROCESSES)) {
            return;
        }
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            all.filter(handle -> handle.pid() != ProcessHandle.current().pid())
                    .filter(this::isMarked)
                    .forEach(found::add);
        }
    }

    private boolean isMarked(ProcessHandle handle) {
        Path environment = PROCESSES.resolve(Long.toString(handle.pid())).resolve("environ");
        try {
            String shown = Files.readString(environment, StandardCharsets.ISO_8859_1);
            // While a process exchanges its program for another, it shows no environment: for a moment, if it gets a
            // processor.
            long patience = System.nanoTime() + EXCHANGE_NANOS;
            while (shown.isEmpty() && mayBeOurs(handle) && System.nanoTime() < patience) {
                Thread.onSpinWait();
                shown = Files.readString(environment, StandardCharsets.ISO_8859_1);
            }
            return shown.contains(mark);
        } catch (IOException notOurs) {
            return false;
        }
    }

    /** False for what is older, for what only waits to be collected, and for the system's own threads. */
    private boolean mayBeOurs(ProcessHandle handle) {
        ProcessHandle.Info info = handle.info();
        return info.command().isPresent()
                && info.startInstant().filter(begun::isAfter).isEmpty();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        killAll();
        synchronized (this) {
            if (watchdog != null) {
                watchdog.close();
            }
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook runs already.
        }
    }
}
