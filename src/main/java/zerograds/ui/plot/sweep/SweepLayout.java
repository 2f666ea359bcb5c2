package zerograds.ui.plot.sweep;

import javafx.geometry.Rectangle2D;

/**
 * Where the cells of a sweep are drawn.
 *
 * @param box pixels of them all
 * @param count of the cells
 * @param columns of cells
 * @param upwards whether the second row stands above the first, as along an axis, or below it, as in a text
 */
record SweepLayout(Rectangle2D box, int count, int columns, boolean upwards) {
    private static final double GAP = 4;

    int rows() {
        return (count + columns - 1) / columns;
    }

    /** Pixels of one cell. */
    Rectangle2D cell(int i) {
        double width = box.getWidth() / columns;
        double height = box.getHeight() / rows();
        int row = upwards ? rows() - 1 - i / columns : i / columns;
        double left = Math.rint(box.getMinX() + i % columns * width + GAP / 2);
        double top = Math.rint(box.getMinY() + row * height + GAP / 2);
        return new Rectangle2D(left, top, Math.max(1, Math.rint(width - GAP)), Math.max(1, Math.rint(height - GAP)));
    }

    /** The cell at a pixel; −1 if there is none. */
    int at(double x, double y) {
        for (int i = 0; i < count; i++) {
            Rectangle2D cell = cell(i);
            boolean inside = x >= cell.getMinX() - GAP / 2
                    && x < cell.getMaxX() + GAP / 2
                    && y >= cell.getMinY() - GAP / 2
                    && y < cell.getMaxY() + GAP / 2;
            if (inside) {
                return i;
            }
        }
        return -1;
    }

    /** The cell so many to the right and so many further up; the same at an edge. */
    int moved(int from, int right, int up) {
        int column = from % columns + right;
        int to = from + right + (upwards ? up : -up) * columns;
        return column < 0 || column >= columns || to < 0 || to >= count ? from : to;
    }
}
