package zerograds.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import zerograds.run.Field;
import zerograds.run.Landscape;
import zerograds.run.Slice;
import zerograds.space.ParameterSpace;
import zerograds.ui.model.LandscapePicture;
import zerograds.ui.model.Theme;

/** Two maps of the same plane in the same colours: the true loss, or the smoothed, and the surrogate. */
final class MapView implements LandscapeView {
    private final HeatMap left = new HeatMap();
    private final HeatMap right = new HeatMap();
    private List<PlotArea> areas = List.of();
    private LossScale scale = new LossScale(0, 1, false);

    @Override
    public boolean isLogarithmic() {
        return scale.logarithmic();
    }

    @Override
    public void draw(Pen gc, double width, double height, Scene scene) {
        LandscapePicture picture = scene.picture();
        ParameterSpace space = scene.problem().space();
        LandscapeAxis x = LandscapeAxis.of(picture, space, 0);
        LandscapeAxis y = LandscapeAxis.of(picture, space, 1);
        MapLayout layout = MapLayout.of(width, height);
        PlotArea first = area(layout.first(), picture.slice(), x, y);
        PlotArea second = area(layout.second(), picture.slice(), x, y);
        areas = List.of(first, second);
        Optional<Field> truth = truth(scene);
        Optional<Field> surrogate = picture.landscape().flatMap(Landscape::surrogate);
        truth.or(() -> surrogate).ifPresent(field -> scale = LossScale.of(field, scene.logarithmic()));
        surrogate.ifPresent(field -> scale = scale.including(field));
        map(gc, first, left, truth, missing(picture), scene);
        map(gc, second, right, surrogate, surrogateMissing(picture), scene);
        axes(gc, layout, x, y, scene);
        if (truth.isPresent() || surrogate.isPresent()) {
            ColourBar.draw(gc, scene.theme(), layout.bar(), scale);
        }
        new LandscapeLegend(gc, scene.theme()).draw(picture, 4, width - 4, height - MapLayout.LEGEND / 2 + 2);
    }

    private static PlotArea area(Rectangle2D box, Slice slice, LandscapeAxis x, LandscapeAxis y) {
        return new PlotArea(box, x.range(slice.axis(0)), y.range(slice.axis(1)));
    }

    private static Optional<Field> truth(Scene scene) {
        Optional<Landscape> landscape = scene.picture().landscape();
        return scene.smoothed() ? landscape.flatMap(Landscape::smoothed) : landscape.flatMap(Landscape::trueLoss);
    }

    private void axes(Pen gc, MapLayout layout, LandscapeAxis x, LandscapeAxis y, Scene scene) {
        Theme theme = scene.theme();
        PlotArea first = areas.get(0);
        PlotArea second = areas.get(1);
        first.verticalAxis(gc, theme, false);
        if (layout.stacked()) {
            second.verticalAxis(gc, theme, false);
        } else {
            first.horizontalAxis(gc, theme, x.nameWithin(first.box().getWidth()), false);
        }
        second.horizontalAxis(gc, theme, x.nameWithin(second.box().getWidth()), false);
        title(gc, first.box(), scene.smoothed() ? "smoothed loss" : "true loss", truthColour(scene), theme);
        title(gc, second.box(), "surrogate", Palette.surrogate(theme), theme);
        rotated(
                gc,
                y.nameWithin(first.box().getHeight() + MapLayout.TITLE),
                first.box().getMinX() - 40,
                (first.box().getMinY() + first.box().getMaxY()) / 2,
                theme);
        if (scene.picture().offPlane() > 0) {
            PlotArea.text(gc, theme, TextAlignment.RIGHT);
            String far = "path up to " + Numbers.value(scene.picture().offPlane(), 2) + " off this plane";
            Rectangle2D box = layout.stacked() ? first.box() : second.box();
            boolean roomy = CurveNames.width(far) + 80 < box.getWidth();
            String text = roomy ? far : Numbers.value(scene.picture().offPlane(), 2) + " off";
            gc.fillText(text, box.getMaxX(), box.getMinY() - 10);
        }
    }

    private static Color truthColour(Scene scene) {
        return scene.smoothed() ? Palette.SMOOTHED_LOSS : Palette.TRUE_LOSS;
    }

    private static void title(Pen gc, Rectangle2D box, String name, Color colour, Theme theme) {
        gc.setFill(colour);
        gc.fillOval(box.getMinX() + 1, box.getMinY() - 13.5, 7, 7);
        PlotArea.text(gc, theme, TextAlignment.LEFT);
        gc.setFill(Palette.text(theme));
        gc.fillText(name, box.getMinX() + 13, box.getMinY() - 10);
    }

    private static void rotated(Pen gc, String name, double x, double y, Theme theme) {
        gc.save();
        PlotArea.text(gc, theme, TextAlignment.CENTER);
        gc.translate(x, y);
        gc.rotate(-90);
        gc.fillText(name, 0, 0);
        gc.restore();
    }

    private void map(Pen gc, PlotArea area, HeatMap map, Optional<Field> field, String missing, Scene scene) {
        Rectangle2D box = area.box();
        gc.setFill(Palette.hairline(scene.theme()));
        gc.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        if (field.isPresent()) {
            area.clip(gc);
            map.draw(gc, area, field.get(), scale);
            gc.restore();
            new MapOverlay(scene.picture(), scene.theme()).draw(gc, area);
        } else {
            Sentences.draw(gc, scene.theme(), box, missing);
        }
    }

    private static String missing(LandscapePicture picture) {
        return picture.landscape()
                .map(landscape -> switch (landscape.status()) {
                    case OFF -> "Probing is off: switch it on above to see the true loss here.";
                    case ASKING -> landscape.message() + " Press Probe above to see it.";
                    case UNAVAILABLE -> landscape.message();
                    case PROBING, DONE -> "The true loss is being probed.";
                })
                .orElse("The true loss is being probed.");
    }

    private static String surrogateMissing(LandscapePicture picture) {
        return picture.note().isEmpty() ? "The surrogate appears with the first iteration." : picture.note();
    }

    @Override
    public Optional<Hover> hover(double px, double py, Scene scene) {
        Optional<PlotArea> under =
                areas.stream().filter(area -> area.box().contains(px, py)).findFirst();
        if (under.isEmpty()) {
            return Optional.empty();
        }
        double x = under.get().xAt(px);
        double y = under.get().yAt(py);
        ParameterSpace space = scene.problem().space();
        LandscapePicture picture = scene.picture();
        List<Readout.Line> lines = new ArrayList<>();
        Color plain = Palette.muted(scene.theme());
        LandscapeAxis first = LandscapeAxis.of(picture, space, 0);
        LandscapeAxis second = LandscapeAxis.of(picture, space, 1);
        lines.add(new Readout.Line(first.shortName() + " " + Numbers.value(x * first.factor()), plain, x));
        lines.add(new Readout.Line(second.shortName() + " " + Numbers.value(y * second.factor()), plain, y));
        picture.landscape()
                .flatMap(Landscape::trueLoss)
                .ifPresent(field ->
                        lines.add(new Readout.Line("true " + Numbers.value(field.at(x, y)), Palette.TRUE_LOSS, 0)));
        picture.landscape()
                .flatMap(Landscape::smoothed)
                .ifPresent(field -> lines.add(
                        new Readout.Line("smoothed " + Numbers.value(field.at(x, y)), Palette.SMOOTHED_LOSS, 0)));
        picture.landscape()
                .flatMap(Landscape::surrogate)
                .ifPresent(field -> lines.add(new Readout.Line(
                        "surrogate " + Numbers.value(field.at(x, y)), Palette.surrogate(scene.theme()), 0)));
        List<double[]> marks = areas.stream()
                .map(area -> new double[] {area.pixelX(x), area.pixelY(y)})
                .toList();
        return Optional.of(new Hover(lines, marks, areas));
    }
}
