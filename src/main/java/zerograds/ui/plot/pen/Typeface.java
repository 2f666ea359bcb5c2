package zerograds.ui.plot.pen;

import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundled typeface, as AWT measures it and JavaFX draws it; a plain sans serif where it is missing. */
public final class Typeface {
    /** Text in charts, pixels. */
    public static final double SIZE = 11;

    private static final Logger LOG = LoggerFactory.getLogger(Typeface.class);
    private static final java.awt.Font AWT = load();

    private Typeface() {}

    private static java.awt.Font load() {
        Path file = Path.of(System.getProperty("zerograds.home", "."))
                .resolve("assets")
                .resolve("fonts")
                .resolve("Inter-Regular.otf");
        try {
            // FXGraphics2D hands the family's name on to JavaFX, which must know it too
            Font.loadFont(file.toUri().toString(), SIZE);
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, file.toFile());
        } catch (IOException | FontFormatException e) {
            LOG.info("no typeface in {} ({}): using a plain sans serif", file, e.getMessage());
            return new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 1);
        }
    }

    public static java.awt.Font awt(double size) {
        return AWT.deriveFont((float) size);
    }

    /** For text drawn on a canvas. */
    public static Font fx(double size) {
        return Font.font(AWT.getFamily(), size);
    }

    /** For emphasised text drawn on a canvas. */
    public static Font bold(double size) {
        return Font.font(AWT.getFamily(), FontWeight.BOLD, size);
    }

    /** The width of a text in charts, whole pixels. */
    public static double width(String text) {
        Text measured = new Text(text);
        measured.setFont(fx(SIZE));
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }
}
