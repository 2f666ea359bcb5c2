package zerograds.store.library;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import zerograds.math.Vec;
import zerograds.problem.Problem;
import zerograds.problem.Visible;
import zerograds.run.log.RunEvent;
import zerograds.run.log.ThetaTrace;
import zerograds.store.file.NpyFile;
import zerograds.store.file.TableFile;
import zerograds.store.result.IterationTable;
import zerograds.store.result.NamedValues;
import zerograds.store.result.ResultFolder;
import zerograds.store.run.RecordedEvaluation;
import zerograds.store.run.RunProgress;

/**
 * Writes what is in a run file into a folder, for other programs: {@code iterations.csv}, {@code evaluations.csv} if there are
 * any, {@code theta.npy} with the parameters of every iteration, {@code facts.json}. Used by one thread.
 */
public final class RunExport {
    private static final String ITERATIONS = "iterations.csv";
    private static final String EVALUATIONS = "evaluations.csv";
    private static final String THETA = "theta.npy";
    private static final String FACTS = "facts.json";
    private static final double NANOS = 1e9;

    private final RecordedRun run;
    private final Problem problem;

    private RunExport(RecordedRun run) {
        this.run = run;
        problem = run.plan().problem();
    }

    /**
     * Writes all of it; the folder is as it was if that fails.
     *
     * @param replace whether a former result in the folder may be replaced
     * @throws IllegalArgumentException if the folder cannot be used; the message says why, and what to do
     * @throws IOException if something cannot be written, or the run file is damaged
     */
    public static void write(RecordedRun run, Path folder, boolean replace) throws IOException {
        List<String> names = List.of(ITERATIONS, EVALUATIONS, THETA, FACTS);
        ResultFolder.Former former = replace ? ResultFolder.Former.REPLACED : ResultFolder.Former.KEPT;
        String title = "export of " + run.file().getFileName();
        try (ResultFolder written = ResultFolder.claim(folder, title, names, former)) {
            RunExport export = new RunExport(run);
            RunProgress progress = run.progress();
            export.events(written, progress);
            if (progress.evaluations() > 0) {
                export.evaluations(written.aside(EVALUATIONS));
            }
            ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            written.write(FACTS, Visible.text(json.writeValueAsString(new TreeMap<>(run.facts()))) + "\n");
            written.publish();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Iterations as a table, and their parameters as a matrix of natural values, or of those coordinates that are kept. */
    private void events(ResultFolder written, RunProgress progress) throws IOException {
        ThetaTrace trace = new ThetaTrace(problem.dimension());
        int columns = trace.isComplete() ? problem.space().size() : trace.size();
        IterationTable table = new IterationTable(problem);
        try (TableFile rows = TableFile.create(written.aside(ITERATIONS), table.header());
                NpyFile theta = NpyFile.create(written.aside(THETA), progress.iterations(), columns)) {
            run.events(entry -> {
                if (entry.event() instanceof RunEvent.Iterated iterated) {
                    rows.add(table.row(entry));
                    add(theta, trace.isComplete() ? natural(iterated.theta()) : iterated.theta());
                }
            });
            rows.finish();
        }
    }

    private Vec natural(Vec theta) {
        return Vec.of(problem.space().decode(theta).values());
    }

    private static void add(NpyFile matrix, Vec values) {
        try {
            matrix.add(values.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private void evaluations(Path file) throws IOException {
        List<String> header = new ArrayList<>(List.of("iteration", "loss", "seed", "seconds", "failure"));
        header.addAll(NamedValues.names(problem.space()));
        try (TableFile rows = TableFile.create(file, header)) {
            run.evaluations(evaluation -> rows.add(row(evaluation)));
            rows.finish();
        }
    }

    private static List<Object> row(RecordedEvaluation evaluation) {
        List<Object> cells = new ArrayList<>();
        cells.add(evaluation.iteration());
        cells.add(evaluation.loss());
        cells.add(evaluation.seed());
        cells.add(evaluation.nanos() / NANOS);
        cells.add(evaluation.failure().orElse(""));
        for (double value : evaluation.values().toArray()) {
            cells.add(value);
        }
        return cells;
    }
}
