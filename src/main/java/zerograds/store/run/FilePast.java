package zerograds.store.run;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import zerograds.optim.settings.Schema;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Past;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.store.run.table.RunFileException;

/**
 * A run as its file has it.
 *
 * @param end the sequence number of the first event after the newest checkpoint
 */
record FilePast(
        RunFileReader reader,
        Schema schema,
        long end,
        List<Checkpoint> checkpoints,
        List<RunEvent.SettingsChanged> changes)
        implements Past {
    FilePast {
        checkpoints = List.copyOf(checkpoints);
        changes = List.copyOf(changes);
    }

    @Override
    public void forEach(Consumer<RunLog.Entry> consumer) {
        try {
            reader.read(schema, 0, entry -> {
                if (entry.sequence() < end) {
                    consumer.accept(entry);
                }
            });
        } catch (RunFileException e) {
            throw new UncheckedIOException(e);
        }
    }
}
