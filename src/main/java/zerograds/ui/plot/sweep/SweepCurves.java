package zerograds.ui.plot.sweep;

import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import zerograds.compare.QuantileBand;
import zerograds.compare.sweep.SweepCell;
import zerograds.math.Vec;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.LossScale;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Typeface;

/** Small multiples: the loss over evaluations of each cell, median and quartiles, all on the same axes. */
final class SweepCurves {
    private static final double CAPTION = 15;

    private SweepCurves() {}

    /** @param framed whether the values stand along axes; in each cell otherwise */
    static void draw(SweepPen pen, boolean framed) {
        long evaluations = Math.max(2, pen.result().sweep().evaluations());
        PlotArea.Range x = PlotArea.Range.of(AxisScale.logarithmic(1, (double) evaluations));
        AxisScale scale = LossScale.of(pen.result().cells().stream()
                .flatMap(cell -> cell.band().stream())
                .flatMapToDouble(band -> DoubleStream.concat(stream(band.median()), stream(band.lower())))
                .toArray());
        PlotArea.Range y = PlotArea.Range.of(scale);
        String lower = NumberText.tidy(scale.hasFloor() ? 0 : scale.lower(), 2);
        String upper = NumberText.tidy(scale.upper(), 2);
        String count = NumberText.brief((double) evaluations);
        pen.heading(
                !scale.isLinear()
                        ? Texts.of("sweep.curves.log", lower, upper, count)
                        : Texts.of("sweep.curves", lower, upper, count));
        for (int i = 0; i < pen.layout().count(); i++) {
            cell(pen, i, x, y, framed);
        }
        if (framed) {
            pen.columns();
            pen.rows();
        }
    }

    private static DoubleStream stream(Vec values) {
        return DoubleStream.of(values.toArray());
    }

    private static void cell(SweepPen pen, int i, PlotArea.Range x, PlotArea.Range y, boolean framed) {
        SweepCell cell = pen.result().cells().get(i);
        Rectangle2D box = pen.layout().cell(i);
        boolean best = pen.isBest(i);
        pen.frame(box, 0, 1, i == pen.selected() ? Palette.muted(pen.theme()) : Palette.hairline(pen.theme()));
        if (best) {
            pen.frame(box, 0, 2.5, Palette.text(pen.theme()));
        }
        Rectangle2D inner = new Rectangle2D(
                box.getMinX() + 4,
                box.getMinY() + CAPTION + 3,
                Math.max(1, box.getWidth() - 8),
                Math.max(1, box.getHeight() - CAPTION - 7));
        PlotArea area = new PlotArea(inner, x, y);
        area.clip(pen.gc());
        cell.band().ifPresent(band -> band(pen, area, band));
        pen.gc().restore();
        String values = framed ? "" : cell.values().stream().collect(Collectors.joining(", ")) + ":  ";
        pen.text(Typeface.SIZE, Palette.text(pen.theme()), TextAlignment.LEFT);
        pen.gc()
                .fillText(
                        values + SweepMap.number(cell, best),
                        box.getMinX() + 6,
                        box.getMinY() + 10,
                        Math.max(1, box.getWidth() - 12));
    }

    private static void band(SweepPen pen, PlotArea area, QuantileBand band) {
        int count = band.evaluations().size();
        double[] x = new double[2 * count];
        double[] y = new double[2 * count];
        for (int i = 0; i < count; i++) {
            x[i] = area.pixelX(band.evaluations().get(i));
            x[2 * count - 1 - i] = x[i];
            y[i] = high(area, band.lower().get(i));
            y[2 * count - 1 - i] = high(area, band.upper().get(i));
        }
        Color colour = Palette.TRUE_LOSS;
        pen.gc().setFill(colour.deriveColor(0, 1, 1, 0.22));
        pen.gc().fillPolygon(x, y, 2 * count);
        pen.gc().setStroke(colour);
        pen.gc().setLineWidth(1.5);
        pen.gc().beginPath();
        for (int i = 0; i < count; i++) {
            double at = high(area, band.median().get(i));
            if (i == 0) {
                pen.gc().moveTo(x[i], at);
            } else {
                pen.gc().lineTo(x[i], at);
            }
        }
        pen.gc().stroke();
    }

    /** What is not known or failed lies above. */
    private static double high(PlotArea area, double loss) {
        return Double.isFinite(loss) ? area.nearY(loss) : area.box().getMinY() - 50;
    }
}
