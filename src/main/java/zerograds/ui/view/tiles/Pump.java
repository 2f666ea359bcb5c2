package zerograds.ui.view.tiles;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.animation.AnimationTimer;

/** Does the window's work once a pulse: the only place where anything new from a run reaches the screen. */
public final class Pump extends AnimationTimer {
    private final Runnable work;
    private final StallMeter meter;
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

    public Pump(Runnable work, StallMeter meter) {
        this.work = work;
        this.meter = meter;
    }

    @Override
    public void handle(long now) {
        meter.begin(System.nanoTime(), clock.getCurrentThreadCpuTime());
        work.run();
        meter.end(clock.getCurrentThreadCpuTime());
    }
}
