package zerograds.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import zerograds.run.Landscape;
import zerograds.ui.model.LandscapePicture;
import zerograds.ui.model.Theme;

/** What the marks over the maps are: a row below them, which never covers anything. */
final class LandscapeLegend {
    private static final double ICON = 16;
    private static final double GAP = 14;

    private final Pen gc;
    private final Theme theme;

    LandscapeLegend(Pen gc, Theme theme) {
        this.gc = gc;
        this.theme = theme;
    }

    /** An icon, drawn around its centre, and its name. */
    private record Entry(String name, Icon icon) {}

    @FunctionalInterface
    private interface Icon {
        void draw(double x, double y);
    }

    /** Draws as many entries as fit between two pixels, centred. */
    void draw(LandscapePicture picture, double left, double right, double y) {
        List<Entry> shown = new ArrayList<>();
        double width = -GAP;
        for (Entry entry : entries(picture)) {
            if (width + width(entry) > right - left) {
                break;
            }
            shown.add(entry);
            width += width(entry);
        }
        double x = left + (right - left - width) / 2;
        for (Entry entry : shown) {
            entry.icon().draw(x + ICON / 2, y);
            PlotArea.text(gc, theme, TextAlignment.LEFT);
            gc.fillText(entry.name(), x + ICON + 4, y);
            x += width(entry);
        }
    }

    private static double width(Entry entry) {
        return ICON + 4 + CurveNames.width(entry.name()) + GAP;
    }

    private List<Entry> entries(LandscapePicture picture) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("θ and its path", this::theta));
        picture.landscape().flatMap(Landscape::slopes).ifPresent(slopes -> {
            entries.add(new Entry("downhill: surrogate", (x, y) -> arrow(x, y, Palette.surrogate(theme))));
            if (slopes.reference().isPresent()) {
                entries.add(new Entry("finite differences", (x, y) -> arrow(x, y, Palette.REFERENCE_GRADIENT)));
            }
        });
        if (!picture.samples().isEmpty()) {
            entries.add(new Entry("samples", this::samples));
        }
        if (picture.neighbourhood().locality() > 0) {
            entries.add(new Entry(
                    "locality σ = " + Numbers.value(picture.neighbourhood().locality(), 2),
                    (x, y) -> ring(x, y, Palette.LOCALITY, 0.35)));
        }
        if (picture.neighbourhood().smoothing() > 0) {
            entries.add(new Entry(
                    "smoothing s·σ = " + Numbers.value(picture.neighbourhood().smoothing(), 2),
                    (x, y) -> ring(x, y, Palette.SMOOTHED_LOSS, 0)));
        }
        return entries;
    }

    private void theta(double x, double y) {
        gc.setStroke(Palette.THETA);
        gc.setLineWidth(2);
        gc.strokeLine(x - 8, y, x, y);
        gc.setFill(Palette.THETA);
        gc.fillOval(x - 1, y - 4, 8, 8);
    }

    private void arrow(double x, double y, Color colour) {
        Dots.arrow(gc, x - 8, y, 1, 0, 16, colour, 2.5);
    }

    private void samples(double x, double y) {
        Color edge = Palette.muted(theme);
        gc.setStroke(edge);
        gc.setLineWidth(0.75);
        gc.strokeLine(x - 5, y + 3, x + 5, y - 3);
        Dots.sample(gc, x - 5, y + 3, false, MapOverlay.PALE, edge, 1);
        Dots.sample(gc, x + 5, y - 3, false, MapOverlay.PALE, edge, 1);
    }

    private void ring(double x, double y, Color colour, double fill) {
        gc.setFill(colour.deriveColor(0, 1, 1, fill));
        gc.fillOval(x - 5, y - 5, 10, 10);
        gc.setStroke(colour);
        gc.setLineWidth(1.25);
        gc.strokeOval(x - 5, y - 5, 10, 10);
    }
}
