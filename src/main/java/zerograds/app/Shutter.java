package zerograds.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import zerograds.run.Run;
import zerograds.run.RunEvent;
import zerograds.ui.model.RunModel;

/** Takes the picture as soon as the run has paused and the plots are complete. JavaFX thread only. */
final class Shutter extends AnimationTimer {
    /** Pulses without a change: layout and tool tips have settled by then. */
    private static final int STILL_PULSES = 20;

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    /**
     * The window's pixels.
     *
     * @param argb row-major, {@code width · height}
     * @param end of the run, if it did not just pause
     */
    record Picture(int width, int height, int[] argb, Optional<RunEvent.Finished> end) {}

    private final Workplace workplace;
    private final RunModel model;
    private final long iterations;
    private final CompletableFuture<Picture> picture;
    private long pausedAt;
    private int still;

    /** Makes the workplace's run do {@code iterations}. */
    Shutter(Workplace workplace, long iterations, CompletableFuture<Picture> picture) {
        this.workplace = workplace;
        this.iterations = iterations;
        this.picture = picture;
        model = workplace.workbench().current().orElseThrow();
        for (long i = 0; i < iterations; i++) {
            model.run().step();
        }
    }

    @Override
    public void handle(long now) {
        try {
            look(now);
        } catch (RuntimeException e) {
            stop();
            picture.completeExceptionally(e);
        }
    }

    private void look(long now) {
        if (!hasPaused()) {
            return;
        }
        pausedAt = pausedAt == 0 ? now : pausedAt;
        still = workplace.isSettled() ? still + 1 : 0;
        if (still >= STILL_PULSES) {
            stop();
            picture.complete(picture(workplace.window().scene()));
        } else if (now - pausedAt > PATIENCE_NANOS) {
            stop();
            picture.completeExceptionally(
                    new IllegalStateException("the plots were not complete a minute after the run had paused"));
        }
    }

    private boolean hasPaused() {
        Run.Phase phase = model.run().phase();
        boolean shown = model.status().iterations() >= iterations;
        return phase == Run.Phase.FINISHED || (phase == Run.Phase.PAUSED && shown);
    }

    private Picture picture(Scene scene) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture(width, height, argb, model.run().finished());
    }
}
