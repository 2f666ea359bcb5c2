package zerograds.ui.view.widget;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import zerograds.ui.model.text.Theme;

/** The window's style sheets and typeface. */
public final class Look {
    private static final List<String> WEIGHTS = List.of("Regular", "Medium", "SemiBold", "Bold");

    /** The usual text, pixels. */
    private static final double TYPE = 12;

    private Look() {}

    /** Makes the typeface known that comes with the program; without its files the system's own is used. */
    public static void loadTypeface() {
        Path fonts = Path.of(System.getProperty("zerograds.home", "."), "assets", "fonts");
        for (String weight : WEIGHTS) {
            Font.loadFont(fonts.resolve("Inter-" + weight + ".otf").toUri().toString(), 12);
        }
    }

    /** Gives {@code scene} the colours of {@code theme}. */
    public static void apply(Theme theme, Scene scene) {
        boolean dark = theme == Theme.DARK;
        scene.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet("common.css"), sheet(dark ? "dark.css" : "light.css"));
    }

    /** Gives the menus, lists, tooltips and pop-overs that open above {@code scene} the size of what it shows. */
    public static void scale(Scene scene, double factor) {
        String size = String.format(Locale.ROOT, "{-fx-font-size:%.1fpx}", TYPE * factor);
        String css = ".tooltip,.context-menu,.combo-box-popup,.popover" + size;
        scene.getStylesheets().removeIf(sheet -> sheet.startsWith("data:"));
        if (factor != 1) {
            scene.getStylesheets()
                    .add("data:text/css;base64,"
                            + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }
}
