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

    /** The sequence number that the next event will get. */
    long end();
}
