package zerograds.ui.plot;

import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextAlignment;
import zerograds.ui.model.Theme;

/** What the colours of the maps mean, in numbers. */
final class ColourBar {
    private ColourBar() {}

    static void draw(Pen gc, Theme theme, Rectangle2D box, LossScale scale) {
        for (int row = 0; row < (int) box.getHeight(); row++) {
            gc.setFill(ColourMap.PERCEPTUAL.colour(1 - (row + 0.5) / box.getHeight()));
            gc.fillRect(box.getMinX(), box.getMinY() + row, box.getWidth(), 1.2);
        }
        PlotArea area = new PlotArea(box, PlotArea.Range.linear(0, 1), scale.range());
        PlotArea.text(gc, theme, TextAlignment.LEFT);
        for (Ticks.Tick tick :
                scale.range().ticks((int) Math.max(3, box.getHeight() / 36)).labelled()) {
            double y = Math.rint(area.pixelY(tick.value())) + 0.5;
            gc.setStroke(Palette.background(theme));
            gc.setLineWidth(1);
            gc.strokeLine(box.getMinX(), y, box.getMaxX(), y);
            gc.fillText(tick.label(), box.getMaxX() + 5, y);
        }
        gc.fillText(scale.logarithmic() ? "loss, log" : "loss", box.getMinX(), box.getMinY() - 10);
    }
}
