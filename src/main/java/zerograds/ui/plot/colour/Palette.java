package zerograds.ui.plot.colour;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import zerograds.ui.model.text.Theme;

/** One colour, one meaning, in every plot (Okabe and Ito's hues, which the colour blind can tell apart). */
public final class Palette {
    public static final Color TRUE_LOSS = Color.web("#D55E00");
    public static final Color SMOOTHED_LOSS = Color.web("#E69F00");
    public static final Color SURROGATE = Color.web("#0072B2");
    public static final Color THETA = Color.web("#CC79A7");
    public static final Color REFERENCE_GRADIENT = Color.web("#009E73");
    public static final Color FAILURE = Color.web("#B00020");
    public static final Color LOCALITY = Color.web("#6F8FAF");

    private Palette() {}

    /** The surrogate's blue is too dark on a dark pane: a lighter shade of the same hue there. */
    public static Color surrogate(Theme theme) {
        return theme == Theme.DARK ? Color.web("#56B4E9") : SURROGATE;
    }

    /** The red of failures is too dark on a dark pane: a lighter shade of the same hue there. */
    public static Color failure(Theme theme) {
        return theme == Theme.DARK ? Color.web("#F0566A") : FAILURE;
    }

    private static final List<Color> ON_LIGHT =
            colours("#CC79A7", "#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#24292f", "#9A8700");

    private static final List<Color> ON_DARK =
            colours("#CC79A7", "#56B4E9", "#E69F00", "#009E73", "#D55E00", "#8C8CFF", "#c9d1d9", "#F0E442");

    private static List<Color> colours(String... web) {
        return Stream.of(web).map(Color::web).toList();
    }

    /** How many parameters have colours of their own. */
    public static int thetas() {
        return ON_LIGHT.size();
    }

    /** One of several parameters, the first in the purple of θ; from {@link #thetas} on they repeat. */
    public static Color theta(Theme theme, int k) {
        return (theme == Theme.DARK ? ON_DARK : ON_LIGHT).get(k % thetas());
    }

    public static Color background(Theme theme) {
        return theme == Theme.DARK ? Color.web("#0d1117") : Color.WHITE;
    }

    public static Color text(Theme theme) {
        return theme == Theme.DARK ? Color.web("#c9d1d9") : Color.web("#24292f");
    }

    /** Axis labels and ticks. */
    public static Color muted(Theme theme) {
        return theme == Theme.DARK ? Color.web("#8b949e") : Color.web("#57606a");
    }

    public static Color hairline(Theme theme) {
        return theme == Theme.DARK ? Color.web("#21262d") : Color.web("#eaeef2");
    }

    public static Color samples(Theme theme) {
        return theme == Theme.DARK ? Color.web("#8b949e") : Color.web("#6e7781");
    }

    /** The same colour for Java 2D. */
    public static java.awt.Color awt(Color colour) {
        return new java.awt.Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float)
                colour.getOpacity());
    }
}
