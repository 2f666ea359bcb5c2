package zerograds.store.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import zerograds.problem.Problem;
import zerograds.run.RunPlan;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.run.RunFile;
import zerograds.store.run.RunFileWriter;

/** Begins the files of runs. Pure functions. */
public final class RunRecorder {
    /** Which evaluations are kept. */
    static final String EVALUATIONS = "evaluations";

    static final String ALL = "all";

    private static final String PROGRAM = "ZeroGrads Workbench "
            + Optional.ofNullable(RunRecorder.class.getPackage().getImplementationVersion())
                    .orElse("(not packaged)");

    private RunRecorder() {}

    /**
     * What a run is of, beside its plan.
     *
     * @param base the problem as its folder has it
     * @param file of the problem
     */
    public record Origin(Problem base, Path file) {
        /**
         * That of a problem in the window.
         *
         * @param place its file or folder, if it is still there
         * @param reading reads it again
         */
        public static Origin at(Optional<Path> place, Problem problem, RecordedRun.Reading reading) throws IOException {
            Path found = place.orElseThrow(
                    () -> new IOException("the files of '" + problem.title() + "' are not there any more"));
            Path file = Files.isDirectory(found) ? found.resolve(ProblemFiles.FILE) : found;
            try {
                return new Origin(reading.read(file), file);
            } catch (IllegalArgumentException e) {
                throw new IOException(String.valueOf(e.getMessage()), e);
            }
        }
    }

    /**
     * Begins a file, which must not be there yet.
     *
     * @param everyEvaluation whether evaluations of less than a millisecond are kept, too
     * @throws IOException if it cannot be written, or the problem's folder cannot be read; the message says why
     */
    public static RunFileWriter begin(Path file, RunPlan plan, Origin origin, Clock clock, boolean everyEvaluation)
            throws IOException {
        Path folder = Objects.requireNonNull(origin.file().toAbsolutePath().getParent());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("program", PROGRAM);
        facts.put("created", Instant.now(clock).toString());
        facts.put("java", Runtime.version().toString());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("problem.folder", folder.toString());
        facts.put("problem.file", String.valueOf(origin.file().getFileName()));
        SortedMap<String, byte[]> files = ProblemCopy.read(folder);
        facts.put("problem.digest", ProblemCopy.digest(files));
        facts.put(EVALUATIONS, everyEvaluation ? ALL : "expensive");
        facts.putAll(PlanFacts.of(plan, origin.base()));
        requireSame(plan, origin, facts);
        return RunFile.create(file, facts, files, everyEvaluation);
    }

    /** The problem's files may have been edited since the plan was made. */
    private static void requireSame(RunPlan plan, Origin origin, Map<String, String> facts) throws IOException {
        Problem before = plan.problem();
        Problem now = PlanFacts.plan(facts, origin.base()).problem();
        if (!now.id().equals(before.id())
                || !now.space().parameters().equals(before.space().parameters())
                || !now.loss().equals(before.loss())) {
            throw new IOException("the problem in '" + origin.file() + "' was changed since it was opened");
        }
    }
}
