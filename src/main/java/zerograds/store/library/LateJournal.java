package zerograds.store.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.problem.Answer;
import zerograds.problem.FileReason;
import zerograds.problem.Signal;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Journal;
import zerograds.run.journal.Past;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.store.run.RunFile;
import zerograds.store.run.RunFileWriter;

/**
 * Writes a run into a file that is opened by its first iteration, and closed at its end, on the run's thread. A run that is
 * only prepared leaves none. Thread safe.
 */
final class LateJournal implements Journal {
    private final Opening opening;
    private final RunKeeper keeper;
    private final List<RunLog.Entry> waiting = new ArrayList<>();
    private @Nullable Past inherited;
    private volatile @Nullable RunFileWriter writer;
    private volatile boolean isOver;

    /** Opens the file. */
    @FunctionalInterface
    interface Opening {
        RunFileWriter open() throws IOException;
    }

    /** @param keeper is told when the file is opened and closed, and once why it cannot be written */
    LateJournal(Opening opening, RunKeeper keeper) {
        this.opening = opening;
        this.keeper = keeper;
    }

    @Override
    public synchronized void inherit(Past past) {
        inherited = past;
    }

    @Override
    public synchronized void entered(RunLog.Entry entry) {
        if (entry.event() instanceof RunEvent.Sampled) {
            open();
        } else if (writer != null) {
            writer.entered(entry);
        } else if (!isOver) {
            waiting.add(entry);
        }
        if (entry.event() instanceof RunEvent.Finished) {
            close();
        }
    }

    /** The file, if it can be written. */
    private synchronized Optional<RunFileWriter> open() {
        if (writer == null && !isOver) {
            try {
                RunFileWriter opened = opening.open();
                keeper.opened(this);
                writer = opened;
                catchUp(opened);
            } catch (IOException | RuntimeException e) {
                giveUp(FileReason.of(e instanceof IOException known ? known : new IOException(e.toString(), e)));
            }
        }
        return Optional.ofNullable(isOver ? null : writer);
    }

    private void catchUp(RunFileWriter opened) throws IOException {
        Past past = inherited;
        if (past != null) {
            Checkpoint there = past.checkpoints().get(0);
            if (opened.first() > there.sequence()) {
                throw new IOException("'" + opened.file() + "' has gone on elsewhere");
            }
            tell(past, opened);
            opened.checkpoint(there, 0);
        }
        waiting.stream().filter(entry -> entry.sequence() >= opened.first()).forEach(opened::entered);
        waiting.clear();
        inherited = null;
    }

    /** A long log in memory may have forgotten iterations, and a file must have all. */
    private static void tell(Past past, RunFileWriter to) throws IOException {
        long[] next = {-1};
        boolean[] forgotten = {false};
        past.forEach(entry -> {
            if (entry.sequence() >= to.first()) {
                if (entry.event() instanceof RunEvent.Iterated iterated) {
                    forgotten[0] |= next[0] >= 0 && iterated.iteration() != next[0];
                    next[0] = iterated.iteration() + 1;
                }
                if (!forgotten[0]) {
                    to.entered(entry);
                }
            }
        });
        if (forgotten[0]) {
            throw new IOException("not all of what the run did before is in memory any more");
        }
    }

    private void giveUp(String reason) {
        close();
        keeper.complain(reason);
    }

    /** Writes what is left; what is told afterwards comes to nothing. */
    synchronized void close() {
        isOver = true;
        waiting.clear();
        RunFileWriter opened = writer;
        if (opened != null) {
            opened.close();
            keeper.closed(this);
        }
    }

    @Override
    public boolean isKept() {
        RunFileWriter opened = writer;
        return opened != null && opened.failure().isEmpty();
    }

    @Override
    public Journal again() {
        RunFileWriter opened = writer;
        return new LateJournal(opened == null ? opening : () -> RunFile.resume(opened.file(), false), keeper);
    }

    @Override
    public boolean isCheckpointDue() {
        RunFileWriter opened = writer;
        if (opened == null || isOver) {
            return false;
        }
        opened.failure().ifPresent(reason -> giveUp(String.valueOf(reason.getMessage())));
        return !isOver && opened.isCheckpointDue();
    }

    @Override
    public void checkpoint(Checkpoint checkpoint, long nanos) {
        RunFileWriter opened = writer;
        if (opened != null && !isOver) {
            opened.checkpoint(checkpoint, nanos);
        }
    }

    @Override
    public boolean knows(long iteration) {
        return open().filter(opened -> opened.knows(iteration)).isPresent();
    }

    @Override
    public Optional<Answer> recall(Question question) {
        return open().flatMap(opened -> opened.recall(question));
    }

    @Override
    public long worthKeeping() {
        return RunFileWriter.RECORDED_NANOS;
    }

    @Override
    public void keep(Question question, Evaluation evaluation, Optional<Signal> signal, long nanos) {
        open().ifPresent(opened -> opened.keep(question, evaluation, signal, nanos));
    }
}
