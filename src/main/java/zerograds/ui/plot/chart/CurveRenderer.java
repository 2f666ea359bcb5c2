package zerograds.ui.plot.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;
import zerograds.ui.plot.axis.ScaleAxis;
import zerograds.ui.plot.colour.Palette;

/** Draws {@link CurveData}: each curve as one decimated path. */
final class CurveRenderer extends AbstractXYItemRenderer {
    private static final long serialVersionUID = 1;
    private static final double CROSS = 3;
    private static final double BAND = 0.22;
    private static final double FAINT_BAND = 0.1;
    /** Points at least so many pixels apart get a dot each. */
    private static final double DOTS_APART = 9;

    private final transient CurveData data;
    private boolean hasBand;

    CurveRenderer(CurveData data) {
        this.data = data;
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset dataset, @Nullable PlotRenderingInfo info) {
        XYItemRendererState state = super.initialise(g2, area, plot, dataset, info);
        state.setProcessVisibleItemsOnly(false);
        hasBand = false;
        return state;
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D area,
            @Nullable PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domain,
            ValueAxis range,
            XYDataset dataset,
            int series,
            int item,
            @Nullable CrosshairState crosshair,
            int pass) {
        Curve curve = data.curves().get(series);
        boolean crosses = curve.style() == Curve.Style.CROSSES;
        Decimation.Mapping mapping = crosses ? new Floor(area, domain) : new Axes(area, domain, range);
        g2.setStroke(stroke(curve.style()));
        Optional<Band> band = Band.noisy(curve, mapping, area);
        if (band.isPresent()) {
            hasBand = true;
            band(g2, curve, band.get());
            return;
        }
        g2.setPaint(Palette.awt(curve.colour()));
        Decimation.Line line = Decimation.of(curve.points(), mapping);
        if (crosses) {
            crosses(g2, line.path());
        } else if (curve.style() != Curve.Style.DOTS) {
            g2.draw(line.path());
        }
        boolean sparse = curve.style() == Curve.Style.SOLID && line.drawn() * DOTS_APART < area.getWidth();
        if (curve.style() == Curve.Style.DOTS || sparse) {
            dots(g2, line.path());
        }
    }

    /** Whether a curve was drawn last as a band around its running mean. */
    boolean hasBand() {
        return hasBand;
    }

    private static void band(Graphics2D g2, Curve curve, Band band) {
        double opacity = curve.style() == Curve.Style.SOLID ? BAND : FAINT_BAND;
        g2.setPaint(Palette.awt(curve.colour().deriveColor(0, 1, 1, opacity)));
        g2.fill(band.extent());
        g2.setPaint(Palette.awt(curve.colour()));
        g2.draw(band.mean());
    }

    private static Stroke stroke(Curve.Style style) {
        double[] dashes = style.dashes();
        if (dashes.length > 0 && style != Curve.Style.DOTS) {
            float[] pattern = new float[dashes.length];
            for (int i = 0; i < pattern.length; i++) {
                pattern[i] = (float) dashes[i];
            }
            return new BasicStroke((float) style.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, pattern, 0);
        }
        return new BasicStroke((float) style.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL);
    }

    private static void dots(Graphics2D g2, Path2D path) {
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            i.currentSegment(at);
            g2.fill(new Ellipse2D.Double(at[0] - 2, at[1] - 2, 4, 4));
        }
    }

    private static void crosses(Graphics2D g2, Path2D path) {
        Path2D crosses = new Path2D.Double();
        double[] at = new double[6];
        double before = Double.NEGATIVE_INFINITY;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            i.currentSegment(at);
            if (at[0] - before >= CROSS) {
                before = at[0];
                crosses.moveTo(at[0] - CROSS, at[1] - CROSS);
                crosses.lineTo(at[0] + CROSS, at[1] + CROSS);
                crosses.moveTo(at[0] - CROSS, at[1] + CROSS);
                crosses.lineTo(at[0] + CROSS, at[1] - CROSS);
            }
        }
        g2.draw(crosses);
    }

    /** Places values by both axes; what a logarithmic axis cannot show is left out. */
    record Axes(Rectangle2D area, ValueAxis domain, ValueAxis range) implements Decimation.Mapping {
        @Override
        public double x(double x) {
            return domain.valueToJava2D(x, area, RectangleEdge.BOTTOM);
        }

        @Override
        public double y(double y) {
            if (Double.isNaN(y)
                    || (range instanceof ScaleAxis axis && !axis.scale().shows(y))) {
                return Double.NaN;
            }
            double pixel = range.valueToJava2D(y, area, RectangleEdge.LEFT);
            // far outside there is no use in precision, and rasterisers lose theirs
            return Math.max(area.getMinY() - 1000, Math.min(area.getMaxY() + 1000, pixel));
        }
    }

    /** Places everything at the lower edge. */
    private record Floor(Rectangle2D area, ValueAxis domain) implements Decimation.Mapping {
        @Override
        public double x(double x) {
            return domain.valueToJava2D(x, area, RectangleEdge.BOTTOM);
        }

        @Override
        public double y(double y) {
            return area.getMaxY() - CROSS - 3;
        }
    }
}
