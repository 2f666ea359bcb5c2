package zerograds.store.file;

import java.io.BufferedWriter;
import java.io.FileWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zerograds.run.log.Csv;

/**
 * A table of comma-separated values that grows while a run goes on. A row that cannot be written does not disturb the
 * run: the first such failure is reported by {@link #finish}. Rows are added by one thread, and it is finished by
 * another one after that.
 */
public final class TableFile implements AutoCloseable {
    private static final long FLUSHED_NANOS = 1_000_000_000;

    private @Nullable BufferedWriter writer;
    private @Nullable IOException failure;
    private long flushed = System.nanoTime();

    private TableFile() {}

    /** Begins a file, in the place of one that is there, with its header; a failure is reported by {@link #finish}. */
    public static TableFile create(Path file, List<String> header) {
        TableFile table = new TableFile();
        try {
            // No channel: one would be closed for ever when the run's thread is interrupted, that is, when the run is
            // stopped.
            table.writer = new BufferedWriter(new FileWriter(file.toFile(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            table.failure = e;
        }
        table.add(header);
        return table;
    }

    /** Adds a row of numbers and texts; it is in the file a second later at most, if there are more. */
    public synchronized void add(List<?> cells) {
        BufferedWriter out = writer;
        if (out == null || failure != null) {
            return;
        }
        try {
            out.write(Csv.line(cells));
            long now = System.nanoTime();
            if (now - flushed > FLUSHED_NANOS) {
                flushed = now;
                out.flush();
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    /** What went wrong so far. */
    public synchronized Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Completes the file.
     *
     * @throws IOException if something could not be written
     */
    public synchronized void finish() throws IOException {
        close();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public synchronized void close() {
        BufferedWriter out = writer;
        writer = null;
        if (out != null) {
            try {
                out.close();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            }
        }
    }
}
