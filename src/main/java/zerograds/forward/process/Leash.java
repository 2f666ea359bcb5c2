package zerograds.forward.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zerograds.problem.ForwardException;

/**
 * Holds the programs of one session: none of them, and nothing they start, outlives it or the workbench.
 *
 * <p>Every program gets a mark in its environment and a session of its own (as a terminal's programs have one), and its
 * descendants inherit both. Where the system shows them (Linux), even descendants are found whose parent has ended,
 * unless they lay aside both; elsewhere only those whose parent still lives. If the workbench is killed without a
 * chance to act, a {@link Watchdog} does the same there; elsewhere a program finds its input closed. Thread safe.
 */
public final class Leash implements AutoCloseable {
    private static final String VARIABLE = "ZEROGRADS_SESSION";
    private static final int ROUNDS = 20;
    private static final long ROUND_MILLIS = 50;
    private static final long EXCHANGE_NANOS = 100_000_000;
    /** Tolerance of process start times: they are coarse, and the clock may have been set. */
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
        ofItsOwnSession(builder, launch);
        builder.environment().put(VARIABLE, mark.substring(VARIABLE.length() + 1));
        try {
            if (watchdog == null) {
                watchdog = Watchdog.start(mark);
            }
            Process process = builder.start();
            held.add(process);
            tellWatchdog();
            return process;
        } catch (IOException e) {
            throw new ForwardException(
                    "the program '" + launch.command().get(0) + "' cannot be started; is it installed? ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    /** A program that cannot be found is left to the system, which says so. */
    private static void ofItsOwnSession(ProcessBuilder builder, Launch launch) {
        Optional<String> maker = Proc.sessionMaker()
                .filter(file -> InstalledProgram.find(launch.command().get(0), launch.folder())
                        .isPresent());
        maker.ifPresent(file -> {
            List<String> command = new ArrayList<>(List.of(file));
            command.addAll(launch.command());
            builder.command(command);
        });
    }

    private synchronized void tellWatchdog() {
        if (watchdog != null) {
            watchdog.watch(held.stream().map(Process::pid).toList());
        }
    }

    /**
     * Forgets a program that ended by itself, and kills what it left behind.
     *
     * @return how many processes there were
     */
    public int collect(Process process) {
        if (process.isAlive()) {
            return 0;
        }
        Set<ProcessHandle> all = new LinkedHashSet<>();
        Set<ProcessHandle> left = leftBy(process);
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            all.addAll(left);
            kill(left);
            left = leftBy(process);
        }
        held.remove(process);
        tellWatchdog();
        return all.size();
    }

    /**
     * The resident memory of a program and its descendants; what they share counts for each. 0 where it is not shown.
     */
    public long residentBytes(Process process) {
        return Proc.isShown()
                ? Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .mapToLong(handle -> Proc.resident(handle.pid()))
                        .sum()
                : 0;
    }

    private Set<ProcessHandle> leftBy(Process process) {
        Set<ProcessHandle> left = new LinkedHashSet<>();
        if (Proc.isShown()) {
            Proc.after(process.pid())
                    .filter(pid -> Proc.session(pid) == process.pid() || isMarkedStray(pid))
                    .forEach(pid ->
                            ProcessHandle.of(pid).filter(ProcessHandle::isAlive).ifPresent(left::add));
        }
        return left;
    }

    /** A session runs one program at a time: what else carries its mark was left behind. */
    private boolean isMarkedStray(long pid) {
        return held.stream().noneMatch(each -> each.pid() == pid && each.isAlive())
                && ProcessHandle.of(pid).filter(this::isMarked).isPresent();
    }

    /** Kills every program and all that they started, now. An interruption of the caller is kept for later. */
    public void killAll() {
        Set<ProcessHandle> living = living();
        for (int round = 0; round < ROUNDS && !living.isEmpty(); round++) {
            kill(living);
            living = living();
        }
        held.clear();
    }

    private static void kill(Collection<ProcessHandle> living) {
        living.forEach(ProcessHandle::destroyForcibly);
        if (!awaitEnd(living)) {
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
        if (!Proc.isShown()) {
            return;
        }
        Set<Long> sessions = held.stream().map(Process::pid).collect(Collectors.toSet());
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            all.filter(handle -> handle.pid() != ProcessHandle.current().pid())
                    .filter(handle -> sessions.contains(Proc.session(handle.pid())) || isMarked(handle))
                    .forEach(found::add);
        }
    }

    private boolean isMarked(ProcessHandle handle) {
        String shown = Proc.environment(handle.pid());
        // While a process exchanges its program for another, it shows no environment: for a moment, if it gets a
        // processor.
        long patience = System.nanoTime() + EXCHANGE_NANOS;
        while (shown.isEmpty() && mayBeOurs(handle) && System.nanoTime() < patience) {
            Thread.onSpinWait();
            shown = Proc.environment(handle.pid());
        }
        return shown.contains(mark);
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
