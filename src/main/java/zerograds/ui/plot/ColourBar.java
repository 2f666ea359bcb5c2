package zerograds.ui.plot;

import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextAlignment;
import zerograds.ui.model.Theme;

/**
 * What the colours of the maps mean, in numbers.
 *
 * @param unit what the numbers are; written above
 */
record ColourBar(ColourMap colours, LossScale scale, String unit) {
    private static final double LABEL_ROOM = 36;

    void draw(Pen gc, Theme theme, Rectangle2D box) {
        for (int row = 0; row < (int) box.getHeight(); row++) {
            gc.setFill(colours.colour(1 - (row + 0.5) / box.getHeight()));
            gc.fillRect(box.getMinX(), box.getMinY() + row, box.getWidth(), 1.2);
        }
        PlotArea area = new PlotArea(box, PlotArea.Range.linear(0, 1), scale.range());
        PlotArea.text(gc, theme, TextAlignment.LEFT);
        int most = (int) Math.max(3, box.getHeight() / LABEL_ROOM);
        for (Ticks.Tick tick : scale.range().ticks(most).labelled()) {
            double y = Math.rint(area.pixelY(tick.value())) + 0.5;
            gc.setStroke(Palette.background(theme));
            gc.setLineWidth(1);
            gc.strokeLine(box.getMinX(), y, box.getMaxX(), y);
            gc.fillText(tick.label(), box.getMaxX() + 5, y);
        }
        gc.fillText(unit, box.getMinX(), box.getMinY() - 10);
    }
}
