package zerograds.ui.plot.landscape;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextAlignment;
import zerograds.run.landscape.Slice;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.Typeface;

/** Around the maps: their names, and the axes, which all of them share. */
public record MapAxes(
        MapLayout layout, List<PlotArea> areas, LandscapeAxis x, LandscapeAxis y, LandscapeView.Scene scene) {
    private static final double ABOVE = 10;
    private static final double NAME = 46;
    /** What is no farther off the plane is off by rounding. */
    private static final double ROUNDED = 1e-9;

    void draw(Pen gc) {
        Theme theme = scene.theme();
        for (int i = 0; i < areas.size(); i++) {
            title(gc, areas.get(i).box(), layout.maps().get(i), theme);
            if (i % layout.columns() == 0) {
                areas.get(i).verticalAxis(gc, theme, false);
                vertical(gc, areas.get(i).box());
            }
        }
        for (int i : layout.lowest()) {
            PlotArea area = areas.get(i);
            area.horizontalAxis(gc, theme, x.nameWithin(area.box().getWidth()), false);
        }
        offPlane(gc);
    }

    public static void title(Pen gc, Rectangle2D box, LandscapeMap map, Theme theme) {
        gc.setFill(map.colour(theme));
        gc.fillOval(box.getMinX() + 1, box.getMinY() - 13.5, 7, 7);
        PlotArea.text(gc, theme, TextAlignment.LEFT);
        gc.setFill(Palette.text(theme));
        gc.fillText(map.title(), box.getMinX() + 13, box.getMinY() - ABOVE, Math.max(1, box.getWidth() - 13));
    }

    private void vertical(Pen gc, Rectangle2D box) {
        gc.save();
        PlotArea.text(gc, scene.theme(), TextAlignment.CENTER);
        gc.translate(box.getMinX() - NAME, (box.getMinY() + box.getMaxY()) / 2);
        gc.rotate(-90);
        gc.fillText(y.nameWithin(box.getHeight() + MapLayout.TITLE), 0, 0);
        gc.restore();
    }

    /** Above the last map of the first row. */
    private void offPlane(Pen gc) {
        int last = Math.min(layout.columns(), areas.size()) - 1;
        aside(gc, areas.get(last).box(), layout.maps().get(last), scene);
    }

    /** Above the box of a map, beside its name: where θ has been if that is not on it, as much as there is room for. */
    public static void aside(Pen gc, Rectangle2D box, LandscapeMap map, LandscapeView.Scene scene) {
        double far = scene.picture().offPlane();
        if (isOutside(scene)) {
            aside(gc, box, map, scene, Texts.of("landscape.outside"), Texts.of("landscape.outside.short"));
        } else if (far > ROUNDED) {
            String distance = NumberText.value(far, 2);
            aside(
                    gc,
                    box,
                    map,
                    scene,
                    Texts.of("landscape.off-plane", distance),
                    Texts.of("landscape.off-plane.short", distance));
        }
    }

    private static boolean isOutside(LandscapeView.Scene scene) {
        List<double[]> path = scene.picture().trajectory();
        double[] theta = path.get(path.size() - 1);
        Slice slice = scene.picture().slice();
        return IntStream.range(0, theta.length).anyMatch(a -> {
            Slice.Axis axis = slice.axis(a);
            return theta[a] < axis.lower() || theta[a] > axis.upper();
        });
    }

    private static void aside(
            Pen gc, Rectangle2D box, LandscapeMap map, LandscapeView.Scene scene, String sentence, String brief) {
        double room = box.getWidth() - 28 - Typeface.width(map.title());
        PlotArea.text(gc, scene.theme(), TextAlignment.RIGHT);
        Stream.of(sentence, brief)
                .filter(words -> Typeface.width(words) < room)
                .findFirst()
                .ifPresent(words -> gc.fillText(words, box.getMaxX(), box.getMinY() - ABOVE));
    }
}
