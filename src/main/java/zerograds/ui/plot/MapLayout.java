package zerograds.ui.plot;

import javafx.geometry.Rectangle2D;

/**
 * Where two maps, the colour bar and the legend go: the maps side by side or one above the other, whichever leaves them
 * larger.
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

    /** A map is stretched by this at most. */
    private static final double STRETCH = 1.5;

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
        double fitW = Math.min(w, STRETCH * h);
        double fitH = Math.min(h, STRETCH * w);
        double left = LEFT + (freeWidth - (stacked ? fitW : 2 * fitW + GAP)) / 2;
        double top = TITLE + (freeHeight - (stacked ? 2 * fitH + TITLE + 14 : fitH)) / 2;
        Rectangle2D first = new Rectangle2D(left, top, fitW, fitH);
        Rectangle2D second = stacked
                ? new Rectangle2D(left, top + fitH + TITLE + 14, fitW, fitH)
                : new Rectangle2D(left + fitW + GAP, top, fitW, fitH);
        Rectangle2D bar =
                new Rectangle2D(second.getMaxX() + BAR_GAP, first.getMinY(), BAR, second.getMaxY() - first.getMinY());
        return new MapLayout(first, second, bar, stacked);
    }
}
