package zerograds.app.console;

import java.awt.GraphicsEnvironment;
import java.util.Locale;
import java.util.Map;

/** Tells whether this machine has a display on which a window can be shown. */
@FunctionalInterface
public interface Display {
    /** Whether there is a screen to show it on. */
    boolean isPresent();

    /** The display of this process. */
    static Display ofThisProcess() {
        return () -> isPresent(
                System.getenv(),
                System.getProperty("os.name", ""),
                System.getProperty("glass.platform", ""),
                GraphicsEnvironment.isHeadless());
    }

    /**
     * Whether a process sees a display.
     *
     * @param environment its variables
     * @param system name of the operating system
     * @param platform of JavaFX; Monocle needs no display
     * @param headless what AWT says
     */
    static boolean isPresent(Map<String, String> environment, String system, String platform, boolean headless) {
        if (platform.equals("Monocle")) {
            return true;
        }
        boolean named = !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        boolean linux = system.toLowerCase(Locale.ROOT).startsWith("linux");
        return !headless && (named || !linux);
    }
}
