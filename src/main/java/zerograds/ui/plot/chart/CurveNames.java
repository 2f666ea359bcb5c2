package zerograds.ui.plot.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import zerograds.ui.model.series.Points;
import zerograds.ui.plot.axis.LabelColumn;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.Typeface;

/** The names of a chart's curves: at their ends where there is room, otherwise in a row above. */
record CurveNames(Pen gc) {
    private static final double LINE = 14;
    private static final double GAP = 8;
    private static final double SAMPLE = 14;
    private static final double APART = 8;
    /** What the names must leave to the curves, pixels. */
    private static final double NARROWEST = 100;

    private static final double MOST_PART = 4;
    /** The height of what is above and below the curves, pixels. */
    private static final double AROUND = 48;

    private static List<Curve> named(List<Curve> curves) {
        return curves.stream()
                .filter(curve -> !curve.name().isEmpty() && curve.points().size() > 0)
                .toList();
    }

    /** The pixels that the names need at the right of a chart of this size; 0 if they go above it, or there are none. */
    static double room(List<Curve> curves, double width, double height) {
        List<Curve> named = named(curves);
        double widest = named.stream()
                .mapToDouble(curve -> Typeface.width(curve.name()))
                .max()
                .orElse(0);
        double room = widest + 2 * GAP + 4;
        boolean slim = room < width / MOST_PART && width - ChartPane.LEFT - room >= NARROWEST;
        boolean fits = slim && named.size() * LINE < height - AROUND;
        return fits && !named.isEmpty() ? room : 0;
    }

    /** Writes each name beside the end of its curve, moved apart where they would overlap. */
    void atEnds(List<Curve> curves, ChartPane pane, Rectangle2D area) {
        List<Curve> named = named(curves);
        double[] wanted = named.stream()
                .mapToDouble(curve -> Math.max(area.getMinY(), Math.min(area.getMaxY(), end(curve, pane, area))))
                .toArray();
        double[] centres = LabelColumn.spread(wanted, LINE, area.getMinY() - LINE / 2, area.getMaxY() + LINE / 2);
        gc.setFont(Typeface.fx(Typeface.SIZE));
        gc.setTextBaseline(VPos.CENTER);
        gc.setLineWidth(0.75);
        gc.setLineDashes();
        for (int i = 0; i < centres.length; i++) {
            Curve curve = named.get(i);
            double from = area.getMaxX();
            gc.setStroke(curve.colour());
            // beside its neighbour a name is told by its colour: lines would only cross there
            if (Math.abs(centres[i] - wanted[i]) > 1.5 * LINE) {
                gc.strokeLine(from + 2, wanted[i], from + GAP, centres[i]);
            }
            gc.setFill(curve.colour());
            gc.fillText(curve.name(), from + GAP + 2, centres[i]);
        }
    }

    private static double end(Curve curve, ChartPane pane, Rectangle2D area) {
        Points points = curve.points();
        if (curve.style() == Curve.Style.CROSSES || !Double.isFinite(points.last())) {
            return area.getMaxY();
        }
        Decimation.Mapping axes = new CurveRenderer.Axes(
                area, pane.plot().getDomainAxis(), pane.plot().getRangeAxis());
        return Band.noisy(curve, axes, area).map(Band::end).orElseGet(() -> pane.pixelY(points.last(), area));
    }

    /** The pixels that all names need in a row. */
    static double legendWidth(List<Curve> curves) {
        return Math.max(0, named(curves).stream().mapToDouble(CurveNames::entry).sum() - APART);
    }

    /** Writes the names in a row to the right, as many as fit between two pixels, and how many more there are. */
    void legend(List<Curve> curves, double left, double right, double y, Color rest) {
        List<Curve> named = named(curves);
        int fit = named.size();
        while (fit > 0 && rowWidth(named, fit) > right - left) {
            fit--;
        }
        double width = rowWidth(named, fit) + APART;
        gc.setFont(Typeface.fx(Typeface.SIZE));
        gc.setTextBaseline(VPos.CENTER);
        double x = right - width + APART;
        for (Curve curve : named.subList(0, fit)) {
            sample(curve, x, y);
            gc.setFill(curve.colour());
            gc.fillText(curve.name(), x + SAMPLE + 4, y);
            x += entry(curve);
        }
        if (fit < named.size()) {
            gc.setFill(rest);
            gc.fillText("+" + (named.size() - fit), x, y);
        }
    }

    private static double rowWidth(List<Curve> named, int fit) {
        double more = fit < named.size() ? Typeface.width("+" + (named.size() - fit)) + APART : 0;
        return more
                - APART
                + named.stream().limit(fit).mapToDouble(CurveNames::entry).sum();
    }

    private static double entry(Curve curve) {
        return SAMPLE + 4 + Typeface.width(curve.name()) + APART;
    }

    private void sample(Curve curve, double x, double y) {
        gc.save();
        gc.setStroke(curve.colour());
        gc.setLineWidth(1.5);
        if (curve.style() == Curve.Style.CROSSES) {
            gc.strokeLine(x + 2, y - 3, x + 8, y + 3);
            gc.strokeLine(x + 2, y + 3, x + 8, y - 3);
        } else {
            gc.setLineDashes(curve.style().dashes());
            gc.strokeLine(x, y, x + SAMPLE, y);
        }
        gc.restore();
    }
}
