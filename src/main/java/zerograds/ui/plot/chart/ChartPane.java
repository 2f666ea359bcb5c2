package zerograds.ui.plot.chart;

import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.ChartTheme;
import zerograds.ui.plot.axis.EmptyState;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.axis.Readout;
import zerograds.ui.plot.axis.ScaleAxis;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Drawn;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.ScreenPen;
import zerograds.ui.plot.pen.SharpCanvas;
import zerograds.ui.plot.pen.Typeface;

/**
 * A chart on a canvas: curves with labels at their ends, or an image between axes, with a crosshair and a read-out under
 * the mouse. Nothing is drawn but by {@link #draw} and when the size changes. JavaFX thread only.
 */
public final class ChartPane extends Region implements Drawn {
    /** The room for the labels of the vertical axis, the same in all charts so that stacked ones stand in line. */
    public static final double LEFT = 52;

    private static final double TOP = 22;
    private static final double ROW = 15;
    private static final double HEADING = 9;
    private static final double EDGE = 8;
    /** At least so much at the right: half of the last label below. */
    private static final double MARGIN = ChartTheme.OVERHANG;

    private static final List<String> BAND = List.of(Texts.of("chart.band"), Texts.of("chart.band.line"));

    private final SharpCanvas canvas = new SharpCanvas();
    private final ScreenPen screen = new ScreenPen(canvas);
    private final Crosshair crosshair;
    private final EmptyState empty;
    private final CurveData data = new CurveData();
    private final XYPlot plot;
    private final JFreeChart chart;
    private Theme theme;
    private List<String> titles = List.of("");
    private Consumer<Pen> background = gc -> {};
    private Overlay overlay = (gc, area) -> {};
    private @Nullable Rectangle2D area;
    private double rightLabels;
    private double bottom;

    /** Draws more on top of a chart, in pixels. */
    @FunctionalInterface
    public interface Overlay {
        void draw(Pen gc, Rectangle2D area);
    }

    /**
     * @param sentence what is said as long as there is nothing to draw: what will appear, and how to make it
     */
    public ChartPane(ValueAxis domain, ValueAxis range, String sentence, Theme theme) {
        this.theme = theme;
        CurveRenderer renderer = new CurveRenderer(data);
        plot = new XYPlot(data, domain, range, renderer);
        AxisSpace left = new AxisSpace();
        left.setLeft(LEFT);
        plot.setFixedRangeAxisSpace(left);
        chart = new JFreeChart(plot);
        chart.setNotify(false);
        empty = new EmptyState(sentence);
        crosshair = new Crosshair(this);
        getChildren().addAll(canvas, crosshair, empty);
        setMinSize(0, 0);
        setPrefSize(400, 240);
        restyle();
    }

    public XYPlot plot() {
        return plot;
    }

    public Theme theme() {
        return theme;
    }

    /** Takes other colours; curves keep theirs until they are given anew. */
    public void theme(Theme changed) {
        theme = changed;
        restyle();
    }

    private void restyle() {
        new ChartTheme(theme).apply(chart);
        empty.theme(theme);
    }

    /**
     * What the vertical axis shows, with its unit; stands above it.
     *
     * @param longestFirst not empty; the first that there is room for is written
     */
    public void titles(List<String> longestFirst) {
        titles = List.copyOf(longestFirst);
    }

    /** Shows losses, or other numbers, on this scale of a vertical {@link ScaleAxis}; the row of 0 is marked. */
    public void scale(AxisScale scale) {
        ((ScaleAxis) plot.getRangeAxis()).show(scale);
        plot.clearRangeMarkers();
        if (scale.hasFloor()) {
            Paint floor = Palette.awt(Palette.hairline(theme).deriveColor(0, 1, 1, PlotArea.FLOOR));
            plot.addRangeMarker(new IntervalMarker(scale.lower(), scale.knee(), floor), Layer.BACKGROUND);
        }
    }

    public void curves(List<Curve> curves) {
        data.show(curves);
    }

    /** Reserves at least so many pixels for names at the right. */
    public void rightLabels(double pixels) {
        rightLabels = pixels;
    }

    /** The pixels that the curves' names need at the right; 0 if they stand above. */
    public double namesRoom() {
        return CurveNames.room(data.curves(), getWidth(), getHeight());
    }

    /** Leaves so many pixels free below an axis without labels. */
    public void bottom(double pixels) {
        bottom = pixels;
    }

    public void readout(Readout readout) {
        crosshair.readout(readout);
    }

    /** What of the drawing is to be explained under the mouse. */
    List<String> notes() {
        return ((CurveRenderer) plot.getRenderer()).hasBand() ? BAND : List.of();
    }

    public void overlay(Overlay changed) {
        overlay = changed;
    }

    /** Puts an image under the curves, between these values of the axes, its pixels crisp unless {@code smooth}. */
    public void image(Image image, Rectangle2D bounds, boolean smooth) {
        CurveRenderer renderer = (CurveRenderer) plot.getRenderer();
        background = gc -> {
            renderer.removeAnnotations();
            renderer.addAnnotation(new ImageLayer(gc, image, bounds, smooth), Layer.BACKGROUND);
        };
    }

    /** Says the sentence instead of drawing, or draws. */
    public void showEmpty(boolean shown) {
        empty.setVisible(shown);
        canvas.setVisible(!shown);
    }

    /** Says something else instead of drawing. */
    public void sentence(String changed) {
        empty.sentence(changed);
    }

    /** Where the data are drawn, pixels in this pane; empty before anything was drawn. */
    public Optional<Rectangle2D> area() {
        return empty.isVisible() ? Optional.empty() : Optional.ofNullable(area);
    }

    /** The value of the horizontal axis at a pixel. */
    double domainAt(double pixel, Rectangle2D within) {
        return plot.getDomainAxis().java2DToValue(pixel, within, RectangleEdge.BOTTOM);
    }

    /** The value of the vertical axis at a pixel. */
    double rangeAt(double pixel, Rectangle2D within) {
        return plot.getRangeAxis().java2DToValue(pixel, within, RectangleEdge.LEFT);
    }

    /** The pixel of a value of the horizontal axis. */
    double pixelX(double value, Rectangle2D within) {
        return plot.getDomainAxis().valueToJava2D(value, within, RectangleEdge.BOTTOM);
    }

    /** The pixel of a value of the vertical axis; its lower end where a logarithmic axis cannot show it. */
    public double pixelY(double value, Rectangle2D within) {
        return plot.getRangeAxis() instanceof ScaleAxis axis
                        && !axis.scale().isLinear()
                        && !axis.scale().shows(value)
                ? within.getMaxY()
                : plot.getRangeAxis().valueToJava2D(value, within, RectangleEdge.LEFT);
    }

    /** Draws everything anew. */
    public void draw() {
        if (isDrawable()) {
            screen.clear();
            paint(screen);
            crosshair.draw();
        }
    }

    private boolean isDrawable() {
        return getWidth() >= LEFT + MARGIN && getHeight() >= TOP + MARGIN && !empty.isVisible();
    }

    @Override
    public void paint(Pen gc) {
        if (!isDrawable()) {
            return;
        }
        Heading heading = heading();
        double top = TOP + (heading.rows() - 1) * ROW;
        double right = Math.max(MARGIN, Math.max(rightLabels, namesRoom()));
        // the chart itself takes the whole width: it cuts off what stands out of it
        plot.setInsets(new RectangleInsets(ChartTheme.TOP, 0, 0, right), false);
        background.accept(gc);
        ChartRenderingInfo info = new ChartRenderingInfo();
        double height = getHeight() - top + ChartTheme.TOP - bottom;
        chart.draw(gc.graphics(), new Rectangle2D.Double(0, top - ChartTheme.TOP, getWidth(), height), null, info);
        Rectangle2D drawn = info.getPlotInfo().getDataArea();
        area = drawn;
        gc.save();
        overlay.draw(gc, drawn);
        // what is set here must not last: the chart's next drawing counts on the default baseline
        gc.restore();
        gc.save();
        drawNames(gc, drawn, heading);
        gc.restore();
    }

    private Heading heading() {
        double legend = namesRoom() > 0 ? 0 : CurveNames.legendWidth(data.curves());
        List<Double> widths = titles.stream().map(Typeface::width).toList();
        return Heading.of(widths, legend, getWidth() - 2 * EDGE);
    }

    private void drawNames(Pen gc, Rectangle2D drawn, Heading heading) {
        CurveNames names = new CurveNames(gc);
        gc.setTextBaseline(VPos.CENTER);
        if (namesRoom() > 0) {
            names.atEnds(data.curves(), this, drawn);
        } else {
            names.legend(
                    data.curves(), EDGE, getWidth() - EDGE, HEADING + (heading.rows() - 1) * ROW, Palette.muted(theme));
        }
        gc.setFont(Typeface.fx(Typeface.SIZE));
        gc.setFill(Palette.muted(theme));
        gc.fillText(titles.get(heading.title()), EDGE, HEADING);
    }

    @Override
    protected void layoutChildren() {
        boolean resized = canvas.fit(this);
        crosshair.fit(this);
        empty.place(getWidth(), getHeight());
        if (resized) {
            draw();
        }
    }
}
