package zerograds.run.journal;

import java.util.List;
import java.util.function.Consumer;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

/** What is known of a run that shall go on in this process, of the same plan. */
public interface Past {
    /** Reads the events before the newest checkpoint, oldest first; what was sampled need not be among them. */
    void forEach(Consumer<RunLog.Entry> reader);

    /** The checkpoints that were kept, oldest first; without any the run begins again, with the answers that are known. */
    List<Checkpoint> checkpoints();

    /** The changes of settings since the newest checkpoint, oldest first: they are made again. */
    List<RunEvent.SettingsChanged> changes();
}
