package zerograds.ui.plot.chart;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import zerograds.ui.plot.axis.Readout;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.SharpCanvas;
import zerograds.ui.plot.pen.Typeface;

/** The line under the mouse and what stands there; a canvas of its own, so that a moving mouse redraws no chart. */
final class Crosshair extends SharpCanvas {
    private static final double LINE = 16;
    private static final double PADDING = 8;
    private static final double SWATCH = 12;

    private final ChartPane pane;
    private Readout readout = (x, y) -> Optional.empty();
    private double mouseX = Double.NaN;
    private double mouseY = Double.NaN;

    Crosshair(ChartPane pane) {
        this.pane = pane;
        setMouseTransparent(true);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> point(event.getX(), event.getY()));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Double.NaN, Double.NaN));
    }

    void readout(Readout changed) {
        readout = changed;
    }

    private void point(double x, double y) {
        mouseX = x;
        mouseY = y;
        draw();
    }

    void draw() {
        clear();
        pane.area().filter(area -> area.contains(mouseX, mouseY)).ifPresent(area -> readout.at(
                        pane.domainAt(mouseX, area), pane.rangeAt(mouseY, area))
                .ifPresent(reading -> draw(reading, area)));
    }

    private void draw(Readout.Reading reading, Rectangle2D area) {
        GraphicsContext gc = getGraphicsContext2D();
        double x = Math.rint(pane.pixelX(reading.x(), area)) + 0.5;
        gc.setStroke(Palette.muted(pane.theme()));
        gc.setLineWidth(1);
        gc.setGlobalAlpha(0.6);
        gc.strokeLine(x, area.getMinY(), x, area.getMaxY());
        gc.setGlobalAlpha(1);
        for (Readout.Line line : reading.lines()) {
            if (Double.isFinite(line.y())) {
                double y = Math.max(area.getMinY(), Math.min(area.getMaxY(), pane.pixelY(line.y(), area)));
                gc.setFill(line.colour());
                gc.fillOval(x - 3.5, y - 3.5, 7, 7);
            }
        }
        box(gc, reading, x);
    }

    private void box(GraphicsContext gc, Readout.Reading reading, double x) {
        double widest = Typeface.width(reading.title());
        for (Readout.Line line : reading.lines()) {
            widest = Math.max(widest, Typeface.width(line.text()) + SWATCH);
        }
        for (String note : pane.notes()) {
            widest = Math.max(widest, Typeface.width(note));
        }
        double width = widest + 2 * PADDING;
        double height = (1 + reading.lines().size() + pane.notes().size()) * LINE + PADDING;
        double left = x + 12 + width < pane.getWidth() ? x + 12 : Math.max(0, x - 12 - width);
        double top = Math.max(0, Math.min(pane.getHeight() - height, mouseY - height / 2));
        gc.setFill(Palette.background(pane.theme()).deriveColor(0, 1, 1, 0.94));
        gc.fillRoundRect(left, top, width, height, 8, 8);
        gc.setStroke(Palette.hairline(pane.theme()));
        gc.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 8, 8);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(Typeface.fx(Typeface.SIZE));
        gc.setFill(Palette.muted(pane.theme()));
        double y = top + PADDING / 2 + LINE / 2;
        gc.fillText(reading.title(), left + PADDING, y);
        for (Readout.Line line : reading.lines()) {
            y += LINE;
            gc.setFill(line.colour());
            gc.fillOval(left + PADDING, y - 3, 6, 6);
            gc.setFill(Palette.text(pane.theme()));
            gc.fillText(line.text(), left + PADDING + SWATCH, y);
        }
        gc.setFill(Palette.muted(pane.theme()));
        for (String note : pane.notes()) {
            y += LINE;
            gc.fillText(note, left + PADDING, y);
        }
    }
}
