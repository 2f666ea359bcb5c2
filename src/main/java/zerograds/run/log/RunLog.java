package zerograds.run.log;

import java.util.List;
import java.util.function.Consumer;

/**
 * The events of a run in order: the only truth about it. Readers pull at their own pace; nobody is notified.
 *
 * <p>Thread safe; a reader never blocks the run for longer than a copy takes.
 */
public interface RunLog {
    /**
     * An event and when it came.
     *
     * @param sequence its position, counted from 0, without gaps when it was appended; old {@link RunEvent.Sampled} are
     *     dropped, and in very long runs every second of the older {@link RunEvent.Iterated}
     * @param nanos running time since the start, pauses not counted
     */
    record Entry(long sequence, long nanos, RunEvent event) {}

    /** All events from {@code sequence} on that are still kept, oldest first; at most {@code limit} of them. */
    List<Entry> since(long sequence, int limit);

    /** Reads all events that are still kept, oldest first, a portion at a time. */
    default void forEach(Consumer<Entry> reader) {
        int portion = 4096;
        List<Entry> entries = since(0, portion);
        while (!entries.isEmpty()) {
            entries.forEach(reader);
            entries = since(entries.get(entries.size() - 1).sequence() + 1, portion);
        }
    }

    /** How many iterations were done. */
    long iterations();

    /**
     * The position of an iteration's {@link RunEvent.Iterated}, whether it is still kept or not.
     *
     * @throws IllegalArgumentException if it has not been done
     */
    long sequenceOf(long iteration);

    /**
     * The position of an iteration's {@link RunEvent.Sampled}, whether it is still kept or not.
     *
     * @throws IllegalArgumentException if it has not been done
     */
    long samplesOf(long iteration);

    /** All changes of the settings, in order. */
    List<RunEvent.SettingsChanged> changes();

    /** The sequence number that the next event will get. */
    long end();
}
