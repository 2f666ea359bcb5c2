package zerograds.ui.view;

import javafx.animation.AnimationTimer;

/** Does the window's work once a pulse: the only place where anything new from a run reaches the screen. */
final class Pump extends AnimationTimer {
    private final Runnable work;
    private final StallMeter meter;

    Pump(Runnable work, StallMeter meter) {
        this.work = work;
        this.meter = meter;
    }

    @Override
    public void handle(long now) {
        meter.begin(System.nanoTime());
        work.run();
        meter.end(System.nanoTime());
    }
}
