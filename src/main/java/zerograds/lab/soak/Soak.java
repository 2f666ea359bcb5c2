package zerograds.lab.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import zerograds.math.RandomStream;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Past;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunListener;
import zerograds.run.log.RunLog.Entry;
import zerograds.store.library.RecordedRun;
import zerograds.store.library.RunLibrary;
import zerograds.store.run.RunFile;
import zerograds.store.run.RunFileWriter;

/**
 * Kills processes that do a run, each at a random moment, and goes on with the run from its file in this process, with one
 * or two workers. Used by one thread.
 *
 * @param folder for the files
 * @param command that starts the program, to which the arguments of {@code run} are added
 * @param library where problems are put that are not as they were
 * @param reading of problems
 * @param seed of the moments
 */
public record Soak(Path folder, List<String> command, RunLibrary library, RecordedRun.Reading reading, long seed) {
    private static final long PATIENCE_MINUTES = 10;

    /** Few processes are killed before there is a file, but some. */
    private static final double EARLY = 0.9;

    /**
     * What starts this program in a JVM that starts fast.
     *
     * @param home where the demos are
     */
    public static List<String> program(Path home) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.bytedeco.javacpp.nopointergc=true",
                "-Dzerograds.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "zerograds.app.Main");
    }

    /** Kills so many runs of a kind. */
    public SoakTally of(SoakKind kind, int kills) throws IOException, InterruptedException {
        Path whole = folder.resolve(kind.name() + RunFile.EXTENSION);
        long began = System.nanoTime();
        Process undisturbed = start(kind, whole);
        long least = untilItExists(whole, undisturbed, began);
        end(undisturbed);
        long took = System.nanoTime() - began;
        List<Entry> expected = events(whole);
        SoakTally tally = new SoakTally(kind);
        RandomStream moments = new RandomStream(seed, kind.name().hashCode());
        for (int k = 0; k < kills; k++) {
            Path file = folder.resolve(kind.name() + "-" + k + RunFile.EXTENSION);
            Process process = start(kind, file);
            double moment = EARLY * least + (took - EARLY * least) * moments.uniform(k, 0);
            if (!process.waitFor((long) moment, TimeUnit.NANOSECONDS)) {
                process.destroyForcibly();
            }
            process.waitFor();
            goOn(file, k, expected, tally);
            try (var left = Files.list(folder)) {
                for (Path each : left.filter(path -> path.toString().startsWith(file.toString()))
                        .toList()) {
                    Files.delete(each);
                }
            }
        }
        return tally;
    }

    /** How long it takes until there is a file. */
    private static long untilItExists(Path file, Process process, long began) throws InterruptedException {
        while (!Files.exists(file) && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
            // It is looked for again.
        }
        return System.nanoTime() - began;
    }

    private Process start(SoakKind kind, Path file) throws IOException {
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("run", kind.problem(), "--quiet", "--workers", "1", "--file", file.toString()));
        line.addAll(kind.options());
        return new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void end(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("the undisturbed run did not end well");
        }
    }

    private List<Entry> events(Path file) throws IOException {
        List<Entry> events = new ArrayList<>();
        try (RecordedRun run = RecordedRun.open(file, library, reading)) {
            run.events(entry -> events.add(new Entry(entry.sequence(), 0, entry.event())));
        }
        return events;
    }

    private void goOn(Path file, int kill, List<Entry> expected, SoakTally tally)
            throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            tally.killedEarly();
            return;
        }
        try (RecordedRun recorded = RecordedRun.open(file, library, reading)) {
            List<String> damage = recorded.audit();
            List<Entry> before = events(file);
            Past past = recorded.past();
            Optional<Checkpoint> newest = past.checkpoints().stream().reduce((one, other) -> other);
            boolean wasAtEnd = recorded.finished().isPresent();
            long done = before.stream()
                    .filter(entry -> entry.event() instanceof RunEvent.Iterated)
                    .count();
            long from = newest.map(Checkpoint::iterations).orElse(0L);
            long again = latest(recorded) - newest.map(Checkpoint::nanos).orElse(0L);
            finish(recorded.plan().withWorkers(1 + kill % 2), past, file);
            Optional<String> fault = damage.stream().findFirst().or(() -> difference(file, expected));
            tally.resumed(done, from, Math.max(0, again), wasAtEnd, fault);
        }
    }

    /** The running time at the latest iteration. */
    private static long latest(RecordedRun recorded) throws IOException {
        long[] nanos = {0};
        recorded.events(entry -> {
            if (entry.event() instanceof RunEvent.Iterated) {
                nanos[0] = entry.nanos();
            }
        });
        return nanos[0];
    }

    private static void finish(RunPlan plan, Past past, Path file) throws IOException, InterruptedException {
        try (RunFileWriter writer = RunFile.resume(file, false);
                Run run = Run.resume(plan, past, writer, RunListener.NONE)) {
            run.play();
            run.awaitFinished();
        }
    }

    private Optional<String> difference(Path file, List<Entry> expected) {
        try {
            List<Entry> found = events(file);
            for (int i = 0; i < expected.size(); i++) {
                if (i >= found.size() || !found.get(i).equals(expected.get(i))) {
                    return Optional.of("event " + i + " of " + expected.size() + " is another, or is not there");
                }
            }
            return found.size() == expected.size()
                    ? Optional.empty()
                    : Optional.of("there are " + (found.size() - expected.size()) + " events too many");
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
