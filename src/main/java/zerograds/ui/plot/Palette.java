package zerograds.ui.plot;

import javafx.scene.paint.Color;
import zerograds.ui.model.Theme;

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

    /** One of several parameters: from the purple of θ to indigo. */
    static Color theta(Theme theme, int k, int count) {
        double share = count > 1 ? (double) k / (count - 1) : 0;
        double brightness = theme == Theme.DARK ? 0.85 + 0.1 * share : 0.80 - 0.15 * share;
        return Color.hsb(327 - 115 * share, 0.41 + 0.2 * share, brightness);
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
}
