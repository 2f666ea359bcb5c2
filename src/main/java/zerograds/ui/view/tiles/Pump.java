package zerograds.ui.view.tiles;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;

/** Does the window's work once a pulse: the only place where anything new from a run reaches the screen. */
public final class Pump extends AnimationTimer {
    private final Runnable pull;
    private final Supplier<List<Runnable>> parts;
    private final StallMeter meter = new StallMeter();
    private final Turns turns = new Turns(System::nanoTime);
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

    /**
     * @param pull takes in what is new, at every pulse
     * @param parts redraw, each when it has its turn
     */
    public Pump(Runnable pull, Supplier<List<Runnable>> parts) {
        this.pull = pull;
        this.parts = parts;
    }

    /** How long the pulses took. */
    public StallMeter meter() {
        return meter;
    }

    /** Does one pulse's work. */
    public void pulse() {
        pull.run();
        turns.take(parts.get());
    }

    @Override
    public void handle(long now) {
        meter.begin(System.nanoTime(), clock.getCurrentThreadCpuTime());
        pulse();
        meter.end(clock.getCurrentThreadCpuTime());
    }
}
