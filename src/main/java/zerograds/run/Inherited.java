package zerograds.run;

import java.util.List;
import java.util.function.Consumer;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Past;
import zerograds.run.log.MemoryLog;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

/**
 * What a fork has from its parent: what its own log has of it.
 *
 * @param there where it begins
 */
record Inherited(MemoryLog log, Checkpoint there) implements Past {
    @Override
    public void forEach(Consumer<RunLog.Entry> reader) {
        log.forEach(entry -> {
            if (entry.sequence() < there.sequence()) {
                reader.accept(entry);
            }
        });
    }

    @Override
    public List<Checkpoint> checkpoints() {
        return List.of(there);
    }

    @Override
    public List<RunEvent.SettingsChanged> changes() {
        return List.of();
    }
}
