package zerograds.ui.view.tiles;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * Lets parts of the window redraw in turns, so that drawing never takes more than a part of the JavaFX thread: a slow machine redraws each
 * more rarely, and its run goes on as fast. JavaFX thread only.
 */
public final class Turns {
    /** Once this is spent the other parts wait for a later pulse. */
    private static final long ENOUGH_NANOS = 5_000_000;

    /** After redrawing it rests so many times as long: what was drawn must still be rendered, by another thread. */
    private static final int REST = 7;

    /** But not longer: what is drawn for the first time may take unusually long. */
    private static final long MOST_REST_NANOS = 200_000_000;

    private final LongSupplier clock;
    private long restUntil = Long.MIN_VALUE;
    private int next;

    /** @param clock in nanoseconds */
    public Turns(LongSupplier clock) {
        this.clock = clock;
    }

    /** Redraws those whose turn it is. */
    public void take(List<Runnable> parts) {
        long began = clock.getAsLong();
        if (began < restUntil) {
            return;
        }
        long spent = 0;
        for (int i = 0; i < parts.size() && spent < ENOUGH_NANOS; i++) {
            next = (next + 1) % parts.size();
            parts.get(next).run();
            spent = clock.getAsLong() - began;
        }
        restUntil = began + spent + Math.min(REST * spent, MOST_REST_NANOS);
    }
}
