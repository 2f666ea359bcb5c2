package zerograds.run;

import java.util.List;

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
     *     dropped
     * @param nanos running time since the start, pauses not counted
     */
    record Entry(long sequence, long nanos, RunEvent event) {}

    /** All events from {@code sequence} on that are still kept, oldest first; at most {@code limit} of them. */
    List<Entry> since(long sequence, int limit);

    /**
     * The entry that tells of an iteration.
     *
     * @throws IllegalArgumentException if it has not been done
     */
    default Entry iterated(long iteration) {
        return since(0, Integer.MAX_VALUE).stream()
                .filter(entry ->
                        entry.event() instanceof RunEvent.Iterated iterated && iterated.iteration() == iteration)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the run has not done iteration " + iteration));
    }

    /** All changes of the settings, in order. */
    default List<RunEvent.SettingsChanged> changes() {
        return since(0, Integer.MAX_VALUE).stream()
                .map(Entry::event)
                .filter(RunEvent.SettingsChanged.class::isInstance)
                .map(RunEvent.SettingsChanged.class::cast)
                .toList();
    }

    /** The sequence number that the next event will get. */
    long end();
}
