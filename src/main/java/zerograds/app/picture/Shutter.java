package zerograds.app.picture;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Waits until the plots are complete, then takes the picture. JavaFX thread only. */
public final class Shutter extends AnimationTimer {
    /** Pulses without a change: layout and tool tips have settled by then. */
    private static final int STILL_PULSES = 20;

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    /**
     * The window's pixels.
     *
     * @param argb row-major, {@code width · height}
     * @param failure of the run, if nothing of it can be used
     */
    public record Picture(int width, int height, int[] argb, Optional<String> failure) {}

    private final Workplace workplace;
    private final BooleanSupplier ready;
    private final CompletableFuture<Picture> picture;
    private long pausedAt;
    private int still;

    /** @param ready whether all has been done that the picture shall show */
    public Shutter(Workplace workplace, BooleanSupplier ready, CompletableFuture<Picture> picture) {
        this.workplace = workplace;
        this.ready = ready;
        this.picture = picture;
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
        if (!ready.getAsBoolean()) {
            return;
        }
        pausedAt = pausedAt == 0 ? now : pausedAt;
        still = workplace.isSettled() ? still + 1 : 0;
        if (still >= STILL_PULSES) {
            stop();
            picture.complete(picture(workplace.window().scene()));
        } else if (now - pausedAt > PATIENCE_NANOS) {
            stop();
            picture.completeExceptionally(new IllegalStateException("the plots were not complete after a minute"));
        }
    }

    private Picture picture(Scene scene) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture(width, height, argb, workplace.failure());
    }
}
