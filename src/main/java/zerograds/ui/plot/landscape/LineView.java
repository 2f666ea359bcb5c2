package zerograds.ui.plot.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import zerograds.run.landscape.Field;
import zerograds.run.landscape.Landscape;
import zerograds.run.landscape.Slice;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.LabelColumn;
import zerograds.ui.plot.axis.LossScale;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.axis.Readout;
import zerograds.ui.plot.chart.ChartPane;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Clipping;
import zerograds.ui.plot.pen.Pen;

/** The loss of one parameter: true, smoothed and surrogate curves, the samples, θ and its locality. */
final class LineView implements LandscapeView {
    private static final double LEFT = ChartPane.LEFT;
    private static final double RIGHT = 76;
    private static final double TOP = 26;
    private static final double BOTTOM = 38;
    private static final double TRUSTED = 3;
    private static final double ROW = 14;

    private PlotArea area =
            new PlotArea(new Rectangle2D(0, 0, 1, 1), PlotArea.Range.linear(0, 1), PlotArea.Range.linear(0, 1));

    @Override
    public boolean isLogarithmic() {
        return !area.y().scale().isLinear();
    }

    @Override
    public int shown() {
        return 1;
    }

    @Override
    public void draw(Pen gc, double width, double height, Scene scene) {
        LandscapePicture picture = scene.picture();
        Slice.Axis axis = picture.slice().axis(0);
        LandscapeAxis x = LandscapeAxis.of(picture, scene.problem().space(), 0);
        Rectangle2D box =
                new Rectangle2D(LEFT, TOP, Math.max(1, width - LEFT - RIGHT), Math.max(1, height - TOP - BOTTOM));
        area = new PlotArea(box, x.range(axis), heights(picture, scene));
        area.verticalAxis(gc, scene.theme(), true);
        area.horizontalAxis(gc, scene.theme(), x.nameWithin(box.getWidth()), true);
        PlotArea.text(gc, scene.theme(), TextAlignment.LEFT);
        gc.fillText(isLogarithmic() ? Texts.of("axis.loss.log-scale") : Texts.of("axis.loss"), 8, 9);
        LineMarks marks = new LineMarks(area, picture, scene.theme(), scene.emphasis());
        marks.kernels(gc);
        marks.theta(gc, x);
        List<Label> labels = curves(gc, picture, scene.theme());
        marks.samples(gc);
        marks.locality(gc);
        marks.marker(gc);
        scene.others().forEach(way -> labels.add(end(gc, way, picture, scene.theme())));
        write(gc, labels);
    }

    /** The heights that are shown: those of the true loss, with room for the bell below. */
    private static PlotArea.Range heights(LandscapePicture picture, Scene scene) {
        Optional<Field> field = picture.landscape().flatMap(Landscape::trueLoss);
        AxisScale scale = field.or(() -> picture.landscape().flatMap(Landscape::surrogate))
                .map(known ->
                        LossScale.of(known, Optional.of(scene.logarithmic().orElse(false))))
                .orElse(AxisScale.linear(0, 1));
        if (!scale.isLinear()) {
            return PlotArea.Range.of(scale.padded(0.04));
        }
        double span = scale.upper() - scale.lower();
        return PlotArea.Range.linear(scale.lower() - 0.04 * span, scale.upper() + 0.06 * span);
    }

    /** A name at the right end of a curve. */
    private record Label(String name, Color colour, double y) {}

    private List<Label> curves(Pen gc, LandscapePicture picture, Theme theme) {
        List<Label> labels = new ArrayList<>();
        Optional<Landscape> landscape = picture.landscape();
        area.clip(gc);
        landscape.flatMap(Landscape::trueLoss).ifPresent(field -> {
            curve(
                    gc,
                    field,
                    Palette.TRUE_LOSS,
                    field.slice().axis(0).lower(),
                    field.slice().axis(0).upper());
            labels.add(label(Texts.of("map.true-loss.short"), field, Palette.TRUE_LOSS));
        });
        if (picture.sampling().smoothing() > 0) {
            landscape.flatMap(Landscape::smoothed).ifPresent(field -> {
                gc.setLineCap(StrokeLineCap.BUTT);
                gc.setLineDashes(5, 6);
                curve(
                        gc,
                        field,
                        Palette.SMOOTHED_LOSS,
                        field.slice().axis(0).lower(),
                        field.slice().axis(0).upper());
                gc.setLineDashes();
                labels.add(label(Texts.of("map.smoothed-loss.short"), field, Palette.SMOOTHED_LOSS));
            });
        }
        landscape.flatMap(Landscape::surrogate).ifPresent(field -> {
            surrogate(gc, field, picture, Palette.surrogate(theme));
            labels.add(label(Texts.of("map.surrogate"), field, Palette.surrogate(theme)));
        });
        gc.restore();
        return labels;
    }

    /** Pale where the surrogate was never fitted: it is a local one. */
    private void surrogate(Pen gc, Field field, LandscapePicture picture, Color colour) {
        double reach = TRUSTED * picture.sampling().locality();
        double theta = picture.theta().get(0);
        Slice.Axis axis = field.slice().axis(0);
        Color pale = colour.deriveColor(0, 1, 1, 0.35);
        curve(gc, field, pale, axis.lower(), theta - reach);
        curve(gc, field, pale, theta + reach, axis.upper());
        curve(gc, field, colour, theta - reach, theta + reach);
    }

    private void curve(Pen gc, Field field, Color colour, double from, double to) {
        Slice.Axis axis = field.slice().axis(0);
        gc.beginPath();
        boolean down = false;
        for (int k = 0; k <= field.cells(); k++) {
            double t = axis.node(k, field.cells());
            double value = field.values()[k];
            boolean inside = t >= from && t <= to && Double.isFinite(value);
            if (inside && down) {
                gc.lineTo(area.pixelX(t), area.nearY(value));
            } else if (inside) {
                gc.moveTo(area.pixelX(t), area.nearY(value));
            }
            down = inside;
        }
        gc.setStroke(colour);
        gc.setLineWidth(2);
        gc.stroke();
    }

    /** Another run's θ as an upright line. */
    private Label end(Pen gc, OverlaidWay way, LandscapePicture picture, Theme theme) {
        double last = picture.slice().project(way.points().get(way.points().size() - 1))[0];
        way.upright(gc, area.pixelX(last), new Clipping(area.box()), theme);
        return new Label(way.name(), way.colour(), area.box().getMinY());
    }

    private Label label(String name, Field field, Color colour) {
        double last = field.values()[field.cells()];
        double y = Double.isFinite(last) ? area.nearY(last) : area.box().getMaxY();
        return new Label(
                name, colour, Math.max(area.box().getMinY(), Math.min(area.box().getMaxY(), y)));
    }

    private void write(Pen gc, List<Label> labels) {
        double[] wanted = labels.stream().mapToDouble(Label::y).toArray();
        Rectangle2D box = area.box();
        double[] centres = LabelColumn.spread(wanted, ROW, box.getMinY() - ROW / 2, box.getMaxY() + ROW / 2);
        gc.setTextAlign(TextAlignment.LEFT);
        for (int i = 0; i < centres.length; i++) {
            gc.setFill(labels.get(i).colour());
            gc.fillText(labels.get(i).name(), box.getMaxX() + 8, centres[i]);
        }
    }

    @Override
    public Optional<Hover> hover(double px, double py, Scene scene) {
        if (!area.box().contains(px, py)) {
            return Optional.empty();
        }
        double x = area.xAt(px);
        LandscapePicture picture = scene.picture();
        LandscapeAxis axis = LandscapeAxis.of(picture, scene.problem().space(), 0);
        List<Readout.Line> lines = new ArrayList<>();
        List<double[]> marks = new ArrayList<>();
        lines.add(new Readout.Line(
                axis.shortName() + " " + NumberText.value(x * axis.factor()), Palette.muted(scene.theme()), x));
        Optional<Landscape> landscape = picture.landscape();
        read(
                Texts.of("map.true-loss.short"),
                landscape.flatMap(Landscape::trueLoss),
                Palette.TRUE_LOSS,
                x,
                lines,
                marks);
        read(
                Texts.of("map.smoothed-loss.short"),
                landscape.flatMap(Landscape::smoothed),
                Palette.SMOOTHED_LOSS,
                x,
                lines,
                marks);
        read(
                Texts.of("map.surrogate"),
                landscape.flatMap(Landscape::surrogate),
                Palette.surrogate(scene.theme()),
                x,
                lines,
                marks);
        return Optional.of(new Hover(lines, marks, List.of(area)));
    }

    private void read(
            String name,
            Optional<Field> field,
            Color colour,
            double x,
            List<Readout.Line> lines,
            List<double[]> marks) {
        field.map(known -> known.at(x)).ifPresent(value -> {
            lines.add(new Readout.Line(name + " " + NumberText.value(value), colour, 0));
            marks.add(new double[] {area.pixelX(x), area.nearY(value)});
        });
    }
}
