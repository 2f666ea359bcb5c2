package zerograds.store.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import zerograds.problem.Problem;
import zerograds.run.RunPlan;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Past;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.run.RecordedEvaluation;
import zerograds.store.run.RunFile;
import zerograds.store.run.RunFileReader;
import zerograds.store.run.RunFileWriter;
import zerograds.store.run.RunProgress;

/** A run as its file has it. Opening it runs nothing. Used by one thread at a time. */
public final class RecordedRun implements AutoCloseable {
    private final Path file;
    private final RunFileReader reader;
    private final Map<String, String> facts;
    private final Path problemFile;
    private final RunPlan plan;

    private RecordedRun(Path file, RunFileReader reader, RunLibrary library, Reading reading) throws IOException {
        this.file = file;
        this.reader = reader;
        facts = reader.facts();
        problemFile = problemFile(library);
        Problem base = reading.read(problemFile);
        try {
            plan = PlanFacts.plan(facts, base);
        } catch (IllegalArgumentException e) {
            throw new IOException("the run in '" + file + "' cannot be understood: " + e.getMessage(), e);
        }
    }

    /** Reads the problem of a file. */
    @FunctionalInterface
    public interface Reading {
        /** @throws IllegalArgumentException if it cannot be used; the message says why */
        Problem read(Path file);
    }

    /**
     * Opens a run file, which may be written meanwhile. The problem is taken from where it was, if it is there as it was, or
     * else from the run file; the library then holds a copy of it.
     *
     * @throws IOException if it is no run file, or is damaged where that matters; the message names it
     * @throws IllegalArgumentException if the problem cannot be used
     */
    public static RecordedRun open(Path file, RunLibrary library, Reading reading) throws IOException {
        RunFileReader reader = RunFile.read(file);
        try {
            return new RecordedRun(file, reader, library, reading);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private Path problemFile(RunLibrary library) throws IOException {
        String name = facts.getOrDefault("problem.file", ProblemFiles.FILE);
        String digest = facts.getOrDefault("problem.digest", "");
        Path folder = Path.of(facts.getOrDefault("problem.folder", ""));
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IOException("the run in '" + file + "' does not say which problem it is of");
        }
        if (holds(folder, digest)) {
            return ProblemCopy.inside(folder, name);
        }
        Path copy = library.problem(digest);
        ProblemCopy.write(reader.files(), copy);
        if (!holds(copy, digest)) {
            throw new IOException("the problem in '" + copy + "', a copy of that of the run in '" + file
                    + "', was changed since: delete the folder, and open the run again");
        }
        return ProblemCopy.inside(copy, name);
    }

    private static boolean holds(Path folder, String digest) throws IOException {
        return !folder.toString().isEmpty()
                && Files.isDirectory(folder)
                && digest.equals(ProblemCopy.digest(ProblemCopy.read(folder)));
    }

    public Path file() {
        return file;
    }

    /** The facts about it, by key: {@code docs/run-file.md} lists them. */
    public Map<String, String> facts() {
        return Map.copyOf(facts);
    }

    /** The plan it began with. */
    public RunPlan plan() {
        return plan;
    }

    /** Where the problem's file lies that the plan is read from. */
    public Path problemFile() {
        return problemFile;
    }

    /** How much of it there is. */
    public RunProgress progress() throws IOException {
        return reader.progress();
    }

    /** Reads all evaluations that were kept, in the order in which they ended. */
    public void evaluations(Consumer<RecordedEvaluation> to) throws IOException {
        reader.evaluations(to);
    }

    /** What is missing or damaged, in words; empty if all of it is as it was written. */
    public List<String> audit() {
        return reader.audit(plan.method().schema());
    }

    /** How it ended, if it did. */
    public Optional<RunEvent.Finished> finished() throws IOException {
        List<RunEvent.Finished> found = new ArrayList<>();
        if (reader.isFinished()) {
            reader.read(plan.method().schema(), reader.progress().sequence() - 1, entry -> {
                if (entry.event() instanceof RunEvent.Finished end) {
                    found.add(end);
                }
            });
        }
        return found.stream().findFirst();
    }

    /** All of its events, oldest first, but for what was sampled. */
    public void events(Consumer<RunLog.Entry> to) throws IOException {
        reader.read(plan.method().schema(), 0, to);
    }

    /**
     * Opens its file to be written again, from its newest checkpoint on.
     *
     * @param next the plan with which it goes on, whose budget may be another
     * @throws IOException if it is being written, or cannot be
     */
    public RunFileWriter goOn(RunPlan next) throws IOException {
        RunFileWriter writer = RunFile.resume(file, RunRecorder.ALL.equals(facts.get(RunRecorder.EVALUATIONS)));
        PlanFacts.of(next.budget()).forEach(writer::change);
        return writer;
    }

    /** What it needs to go on from its newest checkpoint; not to be used after this is closed. */
    public Past past() throws IOException {
        return reader.past(plan.method().schema());
    }

    /** The same, after whose reading this is closed; it is read at most once. */
    public Past pastOnce() throws IOException {
        Past past = past();
        if (past.checkpoints().isEmpty()) {
            close();
        }
        return new Past() {
            @Override
            public void forEach(Consumer<RunLog.Entry> to) {
                past.forEach(to);
                try {
                    RecordedRun.this.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public List<Checkpoint> checkpoints() {
                return past.checkpoints();
            }

            @Override
            public List<RunEvent.SettingsChanged> changes() {
                return past.changes();
            }
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
