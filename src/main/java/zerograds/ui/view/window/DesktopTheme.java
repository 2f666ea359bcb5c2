package zerograds.ui.view.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import zerograds.ui.model.text.Theme;

/**
 * Asks the desktop whether it is light or dark, by the programs that come with it; light where none answers. Waits for them, so
 * not for the JavaFX thread.
 *
 * @param system name of the operating system
 * @param environment variables of this process
 * @param programs runs them
 */
record DesktopTheme(String system, Map<String, String> environment, Programs programs) {
    private static final long PATIENCE_SECONDS = 2;
    private static final int MOST_BYTES = 4096;

    /** Runs a program. */
    @FunctionalInterface
    interface Programs {
        /** What it writes; empty if it is not there, fails, or takes too long. */
        String answer(List<String> command);
    }

    /** That of this process's desktop. */
    static DesktopTheme ofThisProcess() {
        return new DesktopTheme(System.getProperty("os.name", ""), System.getenv(), DesktopTheme::run);
    }

    Theme read() {
        String name = system.toLowerCase(Locale.ROOT);
        boolean dark = name.startsWith("windows") ? windows() : name.startsWith("mac") ? mac() : linux();
        return dark ? Theme.DARK : Theme.LIGHT;
    }

    private boolean windows() {
        String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
        return programs.answer(List.of("reg", "query", key, "/v", "AppsUseLightTheme"))
                .strip()
                .endsWith("0x0");
    }

    private boolean mac() {
        return programs.answer(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                .strip()
                .equals("Dark");
    }

    /** The portal that all desktops share, then GNOME's own settings. */
    private boolean linux() {
        Optional<String> forced = Optional.ofNullable(environment.get("GTK_THEME"));
        if (forced.isPresent()) {
            return isDark(forced.get());
        }
        if (environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty()) {
            return false;
        }
        String portal = programs.answer(List.of(
                "gdbus",
                "call",
                "--session",
                "--dest=org.freedesktop.portal.Desktop",
                "--object-path=/org/freedesktop/portal/desktop",
                "--method=org.freedesktop.portal.Settings.Read",
                "org.freedesktop.appearance",
                "color-scheme"));
        if (!portal.isBlank()) {
            return portal.contains("uint32 1");
        }
        return isDark(gnome("color-scheme")) || isDark(gnome("gtk-theme"));
    }

    private String gnome(String key) {
        return programs.answer(List.of("gsettings", "get", "org.gnome.desktop.interface", key));
    }

    private static boolean isDark(String name) {
        return name.toLowerCase(Locale.ROOT).contains("dark");
    }

    private static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    return "";
                }
                return new String(process.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException notThere) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
