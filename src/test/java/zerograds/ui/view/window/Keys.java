package zerograds.ui.view.window;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Presses keys together and lets them go. TestFX's robot sleeps for 50 ms after each key that goes down or up; here one
 * waits for two pulses, in which the window deals with all that follows.
 */
final class Keys {
    private static final long LIMIT_SECONDS = 180;
    private static final int PULSES = 2;

    private Keys() {}

    static void press(KeyCode... keys) {
        WaitForAsyncUtils.waitForAsyncFx(LIMIT_SECONDS * 1000, () -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(code(key));
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(code(keys[i]));
            }
        });
        awaitPulses();
    }

    /** Waits until the window has dealt with what was done to it. */
    static void awaitPulses() {
        for (int i = 0; i < PULSES; i++) {
            awaitPulse();
        }
    }

    private static KeyCode code(KeyCode key) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return key == KeyCode.SHORTCUT ? (mac ? KeyCode.COMMAND : KeyCode.CONTROL) : key;
    }

    private static void awaitPulse() {
        CompletableFuture<Void> pulse = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                Platform.runLater(() -> pulse.complete(null));
            }
        }.start());
        pulse.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }
}
