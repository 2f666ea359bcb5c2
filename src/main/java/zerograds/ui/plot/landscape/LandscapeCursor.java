package zerograds.ui.plot.landscape;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.axis.Readout;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.SharpCanvas;
import zerograds.ui.plot.pen.Typeface;

/** The crosshair and the read-out; a canvas of its own, so that a moving mouse redraws no map. JavaFX thread only. */
public final class LandscapeCursor extends SharpCanvas {
    private static final double LINE = 16;
    private static final double PADDING = 8;
    private static final double SWATCH = 12;

    private final Region pane;
    private double mouseX = Double.NaN;
    private double mouseY = Double.NaN;

    /** What is under a pixel. */
    @FunctionalInterface
    public interface Source {
        Optional<LandscapeView.Hover> at(double x, double y);
    }

    public LandscapeCursor(Region pane, Runnable redraw) {
        this.pane = pane;
        setMouseTransparent(true);
        pane.setOnMouseMoved(event -> point(event.getX(), event.getY(), redraw));
        pane.setOnMouseDragged(event -> point(event.getX(), event.getY(), redraw));
        pane.setOnMouseExited(event -> point(Double.NaN, Double.NaN, redraw));
    }

    private void point(double x, double y, Runnable redraw) {
        mouseX = x;
        mouseY = y;
        redraw.run();
    }

    public void draw(Source source, Theme theme) {
        GraphicsContext gc = getGraphicsContext2D();
        clear();
        if (!Double.isNaN(mouseX)) {
            source.at(mouseX, mouseY).ifPresent(hover -> draw(gc, hover, theme));
        }
    }

    private void draw(GraphicsContext gc, LandscapeView.Hover hover, Theme theme) {
        for (int i = 0; i < hover.areas().size(); i++) {
            PlotArea area = hover.areas().get(i);
            double x = hover.marks().isEmpty() ? mouseX : hover.marks().get(i)[0];
            gc.setStroke(Palette.muted(theme).deriveColor(0, 1, 1, 0.6));
            gc.setLineWidth(1);
            double at = Math.rint(x) + 0.5;
            gc.strokeLine(at, area.box().getMinY(), at, area.box().getMaxY());
        }
        for (double[] mark : hover.marks()) {
            gc.setStroke(Palette.text(theme));
            gc.setFill(Palette.background(theme));
            gc.fillOval(mark[0] - 3.5, mark[1] - 3.5, 7, 7);
            gc.strokeOval(mark[0] - 3.5, mark[1] - 3.5, 7, 7);
        }
        box(gc, hover, theme);
    }

    private void box(GraphicsContext gc, LandscapeView.Hover hover, Theme theme) {
        double widest = hover.lines().stream()
                .mapToDouble(line -> Typeface.width(line.text()))
                .max()
                .orElse(0);
        double width = widest + SWATCH + 2 * PADDING;
        double height = hover.lines().size() * LINE + PADDING;
        double left = mouseX + 14 + width < pane.getWidth() ? mouseX + 14 : Math.max(0, mouseX - 14 - width);
        double top = Math.max(0, Math.min(pane.getHeight() - height, mouseY - height / 2));
        gc.setFill(Palette.background(theme).deriveColor(0, 1, 1, 0.94));
        gc.fillRoundRect(left, top, width, height, 8, 8);
        gc.setStroke(Palette.hairline(theme));
        gc.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 8, 8);
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Typeface.fx(Typeface.SIZE));
        double y = top + PADDING / 2 + LINE / 2;
        for (Readout.Line line : hover.lines()) {
            gc.setFill(line.colour());
            gc.fillOval(left + PADDING, y - 3, 6, 6);
            gc.setFill(Palette.text(theme));
            gc.fillText(line.text(), left + PADDING + SWATCH, y);
            y += LINE;
        }
    }
}
