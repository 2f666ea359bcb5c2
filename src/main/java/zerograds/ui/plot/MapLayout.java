package zerograds.ui.plot;

import javafx.geometry.Rectangle2D;

/**
 * Where two maps, the colour bar and the legend go: the maps side by side or one above the other, whichever leaves them
 * larger. They fill the room: their axes are different parameters, so that no ratio of the sides is the right one.
 */
record MapLayout(Rectangle2D first, Rectangle2D second, Rectangle2D bar, boolean stacked) {
    static final double TITLE = 20;
    static final double LEGEND = 22;

    private static final double LEFT = 48;
    private static final double AXIS = 36;
    private static final double BAR = 10;
    private static final double BAR_LABELS = 46;
    private static final double BAR_GAP = 12;
    private static final double GAP = 18;

    static MapLayout of(double width, double height) {
        MapLayout beside = of(width, height, false);
        MapLayout above = of(width, height, true);
        return size(above) > 1.1 * size(beside) ? above : beside;
    }

    private static double size(MapLayout layout) {
        return Math.min(layout.first.getWidth(), layout.first.getHeight());
    }

    private static MapLayout of(double width, double height, boolean stacked) {
        double freeWidth = width - LEFT - BAR_GAP - BAR - BAR_LABELS;
        double freeHeight = height - TITLE - AXIS - LEGEND;
        double w = Math.max(1, stacked ? freeWidth : (freeWidth - GAP) / 2);
        double h = Math.max(1, stacked ? (freeHeight - TITLE - 14) / 2 : freeHeight);
        Rectangle2D first = new Rectangle2D(LEFT, TITLE, w, h);
        Rectangle2D second = stacked
                ? new Rectangle2D(LEFT, TITLE + h + TITLE + 14, w, h)
                : new Rectangle2D(LEFT + w + GAP, TITLE, w, h);
        Rectangle2D bar =
                new Rectangle2D(second.getMaxX() + BAR_GAP, first.getMinY(), BAR, second.getMaxY() - first.getMinY());
        return new MapLayout(first, second, bar, stacked);
    }
}
