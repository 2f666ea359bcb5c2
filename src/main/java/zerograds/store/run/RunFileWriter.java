package zerograds.store.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zerograds.eval.Evaluation;
import zerograds.problem.Answer;
import zerograds.problem.FileReason;
import zerograds.problem.Signal;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Journal;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.store.file.FileLock;
import zerograds.store.run.table.RunFileException;

/**
 * Writes a run into a file while it happens. The run's thread waits for the disk only if the disk falls far behind, or for an
 * answer that took long. When nothing can be written any more the run goes on, what is written stays, and {@link #failure}
 * says why. Thread safe.
 */
public final class RunFileWriter implements Journal, AutoCloseable {
    /** An answer that took longer is recorded. */
    public static final long RECORDED_NANOS = 1_000_000;

    /** An answer that took longer is on disk before the run goes on, so that no death of the process costs it. */
    private static final long AWAITED_NANOS = 10_000_000;

    /** An answer that took longer is worth waiting until it outlasts a failure of the power, too. */
    private static final long DURABLE_NANOS = 100_000_000;

    private static final long EVENT_BYTES = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(RunFileWriter.class);

    private final Path file;
    private final FileLock lock;
    private final Recording recording;
    private final Map<Question, Answer> known;
    private final boolean everyEvaluation;
    private final @Nullable Object identity;
    private final long first;
    private final WriteQueue queue;
    private final CheckpointClock clock = new CheckpointClock(System.nanoTime());

    /**
     * Begins to write.
     *
     * @param known the answers of the iterations after the newest checkpoint
     * @param everyEvaluation whether to record cheap ones, too
     */
    RunFileWriter(Path file, FileLock lock, Recording recording, Map<Question, Answer> known, boolean everyEvaluation) {
        this.file = file;
        this.lock = lock;
        this.recording = recording;
        this.known = new ConcurrentHashMap<>(known);
        this.everyEvaluation = everyEvaluation;
        first = recording.sequence();
        identity = identity();
        queue = new WriteQueue("writer-" + file.getFileName(), new Transactions());
    }

    RunFileWriter begin() {
        queue.begin();
        return this;
    }

    public Path file() {
        return file;
    }

    /** The sequence number of the first event that it expects: those before are in the file. */
    public long first() {
        return first;
    }

    /** Why nothing is written any more. */
    public Optional<RunFileException> failure() {
        return queue.failure()
                .map(e -> e instanceof RunFileException said
                        ? said
                        : new RunFileException(file, "cannot be written any more: " + e, e));
    }

    @Override
    public void entered(RunLog.Entry entry) {
        if (!(entry.event() instanceof RunEvent.Sampled)) {
            queue.put(to -> to.entry(entry), room(entry.event()), WriteQueue.Haste.SOON);
        }
    }

    private static long room(RunEvent event) {
        if (event instanceof RunEvent.Iterated iterated) {
            return EVENT_BYTES + 2L * Double.BYTES * iterated.theta().size();
        }
        if (event instanceof RunEvent.Started started) {
            return EVENT_BYTES
                    + Double.BYTES
                            * (started.theta().size() + (long) started.target().size());
        }
        return EVENT_BYTES;
    }

    @Override
    public boolean isCheckpointDue() {
        return clock.isDue(System.nanoTime());
    }

    @Override
    public void checkpoint(Checkpoint checkpoint, long nanos) {
        clock.begin(System.nanoTime());
        known.keySet().removeIf(question -> question.iteration() < checkpoint.iterations());
        queue.put(
                to -> {
                    long began = System.nanoTime();
                    to.checkpoint(checkpoint);
                    clock.end(nanos, System.nanoTime() - began);
                },
                checkpoint.state().bytes(),
                WriteQueue.Haste.NOW);
    }

    @Override
    public boolean knows(long iteration) {
        return known.keySet().stream().anyMatch(question -> question.iteration() == iteration);
    }

    @Override
    public Optional<Answer> recall(Question question) {
        return Optional.ofNullable(known.get(question));
    }

    @Override
    public long worthKeeping() {
        return everyEvaluation ? 0 : RECORDED_NANOS;
    }

    @Override
    public void keep(Question question, Evaluation evaluation, Optional<Signal> signal, long nanos) {
        if (nanos < worthKeeping() || known.containsKey(question)) {
            return;
        }
        long room = EVENT_BYTES
                + Double.BYTES
                        * (question.values().size()
                                + (long) signal.map(Signal::size).orElse(0));
        long number = queue.put(to -> to.answer(question, evaluation, signal, nanos), room, haste(nanos));
        clock.answered(nanos);
        if (nanos > AWAITED_NANOS) {
            queue.await(number);
        }
    }

    private static WriteQueue.Haste haste(long nanos) {
        if (nanos <= AWAITED_NANOS) {
            return WriteQueue.Haste.SOON;
        }
        return nanos <= DURABLE_NANOS ? WriteQueue.Haste.NOW : WriteQueue.Haste.FOR_EVER;
    }

    /** Changes a fact about the run, which the file has already. */
    public void change(String key, String value) {
        queue.put(to -> to.change(key, value), EVENT_BYTES, WriteQueue.Haste.SOON);
    }

    /** Writes what is left, and makes one file of it. */
    @Override
    public void close() {
        queue.close();
        lock.close();
    }

    private @Nullable Object identity() {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /** On the writer's thread. */
    private final class Transactions implements WriteQueue.Target {
        @Override
        public void write(List<WriteQueue.Write> group, boolean durable) throws RunFileException {
            try {
                requirePlace();
                recording.begin(durable);
                for (WriteQueue.Write write : group) {
                    write.into(recording);
                }
                recording.commit();
            } catch (RunFileException e) {
                LOG.warn("{}; the run goes on without being written", e.getMessage());
                throw e;
            }
        }

        /** A file that was moved or deleted can be written on, but nobody would find what is. */
        private void requirePlace() throws RunFileException {
            @Nullable Object present;
            try {
                present = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            } catch (IOException e) {
                throw new RunFileException(
                        file, "was moved or deleted while the run was written: " + FileReason.of(e), e);
            }
            if (!Objects.equals(identity, present)) {
                throw new RunFileException(file, "was replaced by another file while the run was written");
            }
        }

        @Override
        public void end() throws RunFileException {
            recording.close();
        }
    }
}
