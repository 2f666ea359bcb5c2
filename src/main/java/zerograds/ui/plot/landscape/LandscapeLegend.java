package zerograds.ui.plot.landscape;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import zerograds.run.landscape.Landscape;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Dots;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.Typeface;

/** What the marks over the maps are: rows below them, which never cover anything. */
public final class LandscapeLegend {
    private static final double ICON = 16;
    private static final double GAP = 14;
    private static final double ROW = 18;
    private static final double MARGIN = 4;
    private static final int MOST_ROWS = 3;
    /** Of a tile's height, for the legend. */
    private static final double MOST_SHARE = 0.14;

    private final Pen gc;
    private final Theme theme;
    private final double width;
    private List<List<Entry>> rows = List.of();

    private LandscapeLegend(Pen gc, Theme theme, double width) {
        this.gc = gc;
        this.theme = theme;
        this.width = width;
    }

    /** The legend of {@code scene}'s maps, in a tile of this size. */
    static LandscapeLegend of(Pen gc, LandscapeView.Scene scene, double width, double height) {
        LandscapeLegend legend = new LandscapeLegend(gc, scene.theme(), width);
        legend.fill(legend.entries(scene), height);
        return legend;
    }

    /** The legend of {@code scene}'s surfaces, on which there are fewer marks. */
    public static LandscapeLegend ofSurfaces(Pen gc, LandscapeView.Scene scene, double width, double height) {
        LandscapeLegend legend = new LandscapeLegend(gc, scene.theme(), width);
        List<Entry> entries = new ArrayList<>();
        legend.others(scene, entries);
        entries.add(legend.path());
        legend.kernels(scene.picture(), entries);
        legend.fill(entries, height);
        return legend;
    }

    private void fill(List<Entry> entries, double height) {
        int most = (int) Math.max(1, Math.min(MOST_ROWS, Math.rint(MOST_SHARE * height / ROW)));
        List<List<Entry>> wrapped = wrap(entries);
        rows = wrapped.subList(0, Math.min(most, wrapped.size()));
    }

    private void others(LandscapeView.Scene scene, List<Entry> entries) {
        scene.others()
                .forEach(way -> entries.add(new Entry(way.name(), (x, y) -> way.sample(gc, x - ICON / 2, y, ICON))));
    }

    private Entry path() {
        return new Entry(Texts.of("legend.path"), this::theta);
    }

    /** An icon, drawn around its centre, and its name. */
    private record Entry(String name, Icon icon) {}

    @FunctionalInterface
    private interface Icon {
        void draw(double x, double y);
    }

    /** The pixels it needs at the bottom. */
    public double height() {
        return rows.size() * ROW + MARGIN;
    }

    private List<List<Entry>> wrap(List<Entry> entries) {
        List<List<Entry>> wrapped = new ArrayList<>();
        double free = 0;
        for (Entry entry : entries) {
            if (wrapped.isEmpty() || width(entry) - GAP > free) {
                wrapped.add(new ArrayList<>());
                free = width - 2 * MARGIN;
            }
            wrapped.get(wrapped.size() - 1).add(entry);
            free -= width(entry);
        }
        return wrapped;
    }

    /** Draws it from {@code top} down, centred. */
    public void draw(double top) {
        double y = top + ROW / 2;
        for (List<Entry> row : rows) {
            double x = (width - row.stream().mapToDouble(LandscapeLegend::width).sum() + GAP) / 2;
            for (Entry entry : row) {
                entry.icon().draw(x + ICON / 2, y);
                PlotArea.text(gc, theme, TextAlignment.LEFT);
                gc.fillText(entry.name(), x + ICON + 4, y);
                x += width(entry);
            }
            y += ROW;
        }
    }

    private static double width(Entry entry) {
        return ICON + 4 + Typeface.width(entry.name()) + GAP;
    }

    private List<Entry> entries(LandscapeView.Scene scene) {
        LandscapePicture picture = scene.picture();
        List<Entry> entries = new ArrayList<>();
        others(scene, entries);
        entries.add(path());
        picture.landscape().flatMap(Landscape::slopes).ifPresent(slopes -> {
            entries.add(new Entry(Texts.of("legend.downhill"), (x, y) -> arrow(x, y, Palette.surrogate(theme), 2)));
            if (slopes.reference().isPresent()) {
                entries.add(new Entry(
                        Texts.of("legend.differences"), (x, y) -> arrow(x, y, Palette.REFERENCE_GRADIENT, 4)));
            }
        });
        if (picture.step().isPresent()) {
            entries.add(new Entry(Texts.of("legend.last-step"), (x, y) -> arrow(x, y, MapOverlay.STEP, 2)));
        }
        if (!picture.samples().isEmpty()) {
            entries.add(new Entry(
                    picture.sampling().pairs() ? Texts.of("legend.pairs") : Texts.of("gradient.samples"),
                    this::samples));
        }
        kernels(picture, entries);
        return entries;
    }

    private void kernels(LandscapePicture picture, List<Entry> entries) {
        double sigma = picture.sampling().locality();
        double smoothing = picture.sampling().smoothing();
        if (sigma > 0) {
            entries.add(new Entry("σ = " + NumberText.value(sigma, 2), (x, y) -> ring(x, y, Palette.LOCALITY, 0.35)));
            entries.add(new Entry("2σ", this::dashedRing));
        }
        if (smoothing > 0) {
            entries.add(new Entry(
                    Texts.of("legend.smoothing", NumberText.value(smoothing, 2)),
                    (x, y) -> ring(x, y, Palette.SMOOTHED_LOSS, 0)));
        }
    }

    private void theta(double x, double y) {
        gc.setLineWidth(2.5);
        for (int k = 0; k < 4; k++) {
            gc.setStroke(PathInk.colour((k + 0.5) / 4));
            gc.strokeLine(x - 9 + 2.5 * k, y, x - 7 + 2.5 * k, y);
        }
        gc.setFill(Palette.THETA);
        gc.fillOval(x, y - 4, 8, 8);
    }

    private void arrow(double x, double y, Color colour, double lineWidth) {
        Dots.arrow(gc, x - 8, y, 1, 0, 16, colour, lineWidth);
    }

    private void dashedRing(double x, double y) {
        gc.setLineDashes(3, 2);
        ring(x, y, Palette.LOCALITY, 0);
        gc.setLineDashes();
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
