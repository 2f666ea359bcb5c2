package zerograds.ui.plot.sweep;

import java.util.stream.DoubleStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import zerograds.compare.sweep.SweepCell;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.LossScale;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Typeface;

/** One setting: the median loss at the end over its values, with a bar from quartile to quartile. */
final class SweepLine {
    private static final double DOT = 4;
    private static final double HEADROOM = 0.07;

    private SweepLine() {}

    static void draw(SweepPen pen) {
        AxisScale exact = LossScale.of(pen.result().cells().stream()
                .flatMapToDouble(cell -> DoubleStream.of(cell.lower(), cell.median(), cell.upper()))
                .toArray());
        AxisScale scale = exact.isLinear() ? exact : exact.padded(HEADROOM);
        pen.heading(!scale.isLinear() ? Texts.of("sweep.quartiles.log") : Texts.of("sweep.quartiles"));
        PlotArea area = new PlotArea(
                pen.layout().box(), PlotArea.Range.linear(0, pen.layout().count()), PlotArea.Range.of(scale));
        area.verticalAxis(pen.gc(), pen.theme(), true);
        pen.columns();
        band(pen, area);
        for (int i = 0; i < pen.layout().count(); i++) {
            dot(pen, area, i);
        }
    }

    /** Through neighbours that are known. */
    private static void band(SweepPen pen, PlotArea area) {
        Color colour = Palette.TRUE_LOSS;
        for (int i = 1; i < pen.layout().count(); i++) {
            SweepCell left = pen.result().cells().get(i - 1);
            SweepCell right = pen.result().cells().get(i);
            if (!Double.isFinite(left.median()) || !Double.isFinite(right.median())) {
                continue;
            }
            double x0 = area.pixelX(i - 0.5);
            double x1 = area.pixelX(i + 0.5);
            pen.gc().setFill(colour.deriveColor(0, 1, 1, 0.22));
            pen.gc()
                    .fillPolygon(
                            new double[] {x0, x1, x1, x0},
                            new double[] {
                                top(area, left.lower()),
                                top(area, right.lower()),
                                top(area, right.upper()),
                                top(area, left.upper())
                            },
                            4);
            pen.gc().setStroke(colour);
            pen.gc().setLineWidth(2);
            pen.gc().strokeLine(x0, top(area, left.median()), x1, top(area, right.median()));
        }
    }

    /** What failed lies at the upper edge. */
    private static double top(PlotArea area, double loss) {
        return Double.isFinite(loss) ? area.nearY(loss) : area.box().getMinY();
    }

    private static void dot(SweepPen pen, PlotArea area, int i) {
        SweepCell cell = pen.result().cells().get(i);
        Rectangle2D box = pen.layout().cell(i);
        double x = area.pixelX(i + 0.5);
        boolean known = Double.isFinite(cell.median());
        double y = top(area, cell.median());
        if (i == pen.selected()) {
            pen.frame(box, 0, 1, Palette.muted(pen.theme()));
        }
        if (!known) {
            pen.text(Typeface.SIZE, Palette.failure(pen.theme()), TextAlignment.CENTER);
            pen.gc().fillText(SweepMap.number(cell), x, area.box().getMinY() + 10);
            return;
        }
        pen.gc().setFill(Palette.TRUE_LOSS);
        pen.gc().fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        boolean best = pen.isBest(i);
        if (best) {
            pen.gc().setStroke(Palette.text(pen.theme()));
            pen.gc().setLineWidth(2);
            pen.gc().strokeOval(x - 2 * DOT, y - 2 * DOT, 4 * DOT, 4 * DOT);
        }
        // clear of the ring and of the band
        double above = Math.min(y - 18, top(area, cell.upper()) - 10);
        pen.text(Typeface.SIZE, Palette.text(pen.theme()), TextAlignment.CENTER);
        String words = SweepMap.number(cell, best);
        pen.gc().fillText(words, x, above < area.box().getMinY() + 6 ? y + 20 : above, box.getWidth());
    }
}
