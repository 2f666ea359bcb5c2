package zerograds.ui.plot.tile;

import javafx.scene.paint.Color;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.chart.Curve;

/**
 * How a run is told from others: four hues that mean nothing else in the window, each with four line styles. Neighbours
 * differ in hue, lightness and style, so that nobody needs to see colours.
 */
public final class RunStyle {
    private static final Color[] LIGHT = {
        Color.web("#4B2EAF"), Color.web("#8A8500"), Color.web("#6B3E1D"), Color.web("#24292f")
    };
    private static final Color[] DARK = {
        Color.web("#A896FF"), Color.web("#D6D04A"), Color.web("#C98F5E"), Color.web("#E6EDF3")
    };
    private static final Curve.Style[] STYLES = {
        Curve.Style.SOLID, Curve.Style.DASHED, Curve.Style.DASH_DOTTED, Curve.Style.SHORT_DASHED
    };

    private RunStyle() {}

    static Color colour(Theme theme, KeptRun run) {
        return (theme == Theme.DARK ? DARK : LIGHT)[run.slot() % LIGHT.length];
    }

    public static Curve.Style style(KeptRun run) {
        return STYLES[(run.slot() + run.slot() / LIGHT.length) % STYLES.length];
    }
}
