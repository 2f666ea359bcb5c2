package zerograds.store.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import zerograds.run.RunPlan;
import zerograds.run.journal.Journal;
import zerograds.store.run.RunFile;

/** Keeps the runs of a program in a library while they happen. Thread safe. */
public final class RunKeeper implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final RunLibrary library;
    private final Clock clock;
    private final Consumer<String> complaints;
    private final Set<LateJournal> open = new HashSet<>();

    /** @param complaints is told, on a run's thread, why that run cannot be written; it goes on without */
    public RunKeeper(RunLibrary library, Clock clock, Consumer<String> complaints) {
        this.library = library;
        this.clock = clock;
        this.complaints = complaints;
    }

    /** Finds out where a problem was read from. */
    @FunctionalInterface
    public interface Source {
        /** @throws IOException if there is no such file; the message says why */
        RunRecorder.Origin origin() throws IOException;
    }

    public RunLibrary library() {
        return library;
    }

    /** The journal of a run that begins: a new file in the library, made by its first iteration. */
    public Journal begin(RunPlan plan, Source source) {
        return new LateJournal(
                () -> RunRecorder.begin(library.next(plan.problem().id(), clock), plan, source.origin(), clock, false),
                this);
    }

    /** The journal of a run that goes on from its file, which is not touched before the run's next iteration. */
    public Journal goOn(Path file) {
        return new LateJournal(() -> RunFile.resume(file, false), this);
    }

    synchronized void opened(LateJournal journal) {
        open.add(journal);
    }

    synchronized void closed(LateJournal journal) {
        open.remove(journal);
        notifyAll();
    }

    void complain(String reason) {
        complaints.accept(reason);
    }

    /** Waits a moment for the runs, which were stopped, to end; then completes the files of those that do not. */
    @Override
    public void close() {
        left().forEach(LateJournal::close);
    }

    private synchronized List<LateJournal> left() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (long left = PATIENCE.toMillis();
                    !open.isEmpty() && left > 0;
                    left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(open);
    }
}
