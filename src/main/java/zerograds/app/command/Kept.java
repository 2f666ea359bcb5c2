package zerograds.app.command;

import java.io.IOException;
import java.util.Optional;
import zerograds.run.journal.Journal;
import zerograds.store.library.RecordedRun;
import zerograds.store.run.RunFileWriter;

/**
 * The file that a run is written into, if it is.
 *
 * @param past what the run goes on from, out of the same file
 */
record Kept(Optional<RunFileWriter> file, Optional<RecordedRun> past) implements AutoCloseable {
    Journal journal() {
        return file.<Journal>map(writer -> writer).orElse(Journal.NONE);
    }

    /** Writes what is left. Doing it twice does nothing more. */
    void end() throws IOException {
        if (past.isPresent()) {
            // Only a file that nobody reads becomes a single one.
            past.get().close();
        }
        file.ifPresent(RunFileWriter::close);
    }

    @Override
    public void close() throws IOException {
        end();
    }
}
