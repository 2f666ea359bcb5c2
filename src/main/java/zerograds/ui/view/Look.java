package zerograds.ui.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import zerograds.ui.model.Theme;

/** The window's style sheets and typeface. */
final class Look {
    private static final List<String> WEIGHTS = List.of("Regular", "Medium", "SemiBold", "Bold");

    private Look() {}

    /** Makes the typeface known that comes with the program; without its files the system's own is used. */
    static void loadTypeface() {
        Path fonts = Path.of(System.getProperty("zerograds.home", "."), "assets", "fonts");
        for (String weight : WEIGHTS) {
            Font.loadFont(fonts.resolve("Inter-" + weight + ".otf").toUri().toString(), 12);
        }
    }

    /** Gives {@code scene} the colours of {@code theme}. */
    static void apply(Theme theme, Scene scene) {
        boolean dark = theme == Theme.DARK;
        scene.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet("common.css"), sheet(dark ? "dark.css" : "light.css"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }
}
