package zerograds.store.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zerograds.eval.Evaluation;
import zerograds.eval.Evaluator;
import zerograds.math.Batch;
import zerograds.problem.FileReason;
import zerograds.problem.Problem;
import zerograds.run.log.Csv;
import zerograds.run.log.RunListener;
import zerograds.space.ParameterSpace;
import zerograds.store.file.TableFile;

/**
 * All evaluations of a run as comma-separated values, written while it goes on: a row for each, with iteration, number within
 * it, kind, loss, seed, seconds, reason of a failure, and the natural values by name. Told by the run's thread.
 */
public final class EvaluationFile implements RunListener, AutoCloseable {
    private static final double NANOS = 1e9;
    private static final List<String> FIRST_COLUMNS = List.of("iteration", "index", "kind", "loss");

    private final Problem problem;
    private final TableFile table;
    private long iteration = -1;
    private long index;

    private EvaluationFile(Problem problem, TableFile table) {
        this.problem = problem;
        this.table = table;
    }

    /**
     * Begins the file.
     *
     * @param replace whether it may take the place of a file that was written so
     * @throws IllegalArgumentException if it cannot be written; the message says why
     */
    public static EvaluationFile create(Path file, Problem problem, boolean replace) {
        if (Files.isRegularFile(file)) {
            refuseToReplace(file, replace);
        }
        make(file.toAbsolutePath().getParent());
        TableFile table =
                TableFile.create(file, header(problem.space(), problem.loss().isMaximised()));
        table.failure().ifPresent(e -> {
            throw new IllegalArgumentException("the file '" + file + "' cannot be written: " + FileReason.of(e), e);
        });
        return new EvaluationFile(problem, table);
    }

    private static void refuseToReplace(Path file, boolean replace) {
        if (!replace) {
            throw new IllegalArgumentException("there is a file '" + file
                    + "' already: put the new one in its place with --replace, or name another one");
        }
        if (!isOurs(file)) {
            throw new IllegalArgumentException("the file '" + file
                    + "' is in the way: it holds no evaluations of a run; move it away, or name another one");
        }
    }

    /** Whether it begins as such a file does, or is empty, as one is that was not finished. */
    private static boolean isOurs(Path file) {
        byte[] expected = Csv.line(FIRST_COLUMNS).strip().getBytes(StandardCharsets.UTF_8);
        try (InputStream content = Files.newInputStream(file)) {
            byte[] start = content.readNBytes(expected.length);
            return start.length == 0 || Arrays.equals(start, expected);
        } catch (IOException e) {
            throw new IllegalArgumentException("the file '" + file + "' cannot be read: " + FileReason.of(e), e);
        }
    }

    private static void make(@Nullable Path folder) {
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("the folder '" + folder + "' cannot be made: " + FileReason.of(e), e);
        }
    }

    /** The names of the columns; a value that is maximised stands beside the loss. */
    static List<String> header(ParameterSpace space, boolean maximised) {
        List<String> header = new ArrayList<>(FIRST_COLUMNS);
        if (maximised) {
            header.add("value");
        }
        header.addAll(List.of("seed", "seconds", "failure"));
        header.addAll(NamedValues.names(space));
        return header;
    }

    @Override
    public void evaluated(Evaluated batch) {
        if (batch.iteration() != iteration) {
            iteration = batch.iteration();
            index = 0;
        }
        for (int row = 0; row < batch.answers().size(); row++) {
            table.add(row(batch, row));
        }
    }

    private List<Object> row(Evaluated batch, int row) {
        Evaluation answer = batch.answers().get(row);
        List<Object> cells = new ArrayList<>();
        cells.add(iteration);
        cells.add(index++);
        cells.add(batch.kinds().get(row).name().toLowerCase(Locale.ROOT));
        cells.add(answer.lossOrNaN());
        if (problem.loss().isMaximised()) {
            cells.add(problem.loss().shown(answer.lossOrNaN()));
        }
        if (batch.costs().isEmpty()) {
            cells.addAll(List.of("", ""));
        } else {
            Evaluator.Cost cost = batch.costs().get(row);
            cells.addAll(List.of(cost.seed(), cost.nanos() / NANOS));
        }
        cells.add(answer instanceof Evaluation.Failure failure ? failure.reason() : "");
        Batch points = batch.points();
        cells.addAll(NamedValues.cells(problem.space().decode(points.values(), row * points.columns())));
        return cells;
    }

    /**
     * Completes the file.
     *
     * @throws IOException if an evaluation could not be written
     */
    public void finish() throws IOException {
        table.finish();
    }

    @Override
    public void close() {
        table.close();
    }
}
