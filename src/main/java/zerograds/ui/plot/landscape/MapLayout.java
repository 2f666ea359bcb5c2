package zerograds.ui.plot.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;

/**
 * Where maps, colour bars and the legend go: the maps in as many columns as leave them largest, and no more of them than
 * can be read. They fill the room, a last row that is not full as well: their axes are different parameters, so that no ratio of the sides is the right one.
 *
 * @param maps what is shown
 * @param boxes of the maps, row by row
 * @param columns maps in a row
 * @param losses the bar of the losses, if any is shown
 * @param difference the bar of the difference, if it is shown
 */
record MapLayout(
        List<LandscapeMap> maps,
        List<Rectangle2D> boxes,
        int columns,
        Optional<Rectangle2D> losses,
        Optional<Rectangle2D> difference) {
    static final double TITLE = 20;

    private static final double LEFT = 54;
    private static final double AXIS = 36;
    private static final double BAR = 10;
    private static final double BAR_GAP = 12;
    private static final double GAP = 18;
    private static final double ROW_GAP = TITLE + 14;
    private static final double LEAST_WIDTH = 150;
    private static final double LEAST_HEIGHT = 120;
    /** Two maps may be smaller, to be compared. */
    private static final double LEAST_OF_TWO = 64;

    /** More rows must leave the maps so much larger. */
    private static final double WORTH = 1.1;

    /**
     * As many of the chosen maps as fit into so many pixels above the legend.
     *
     * @param labels pixels at the right of the colour bars
     */
    static MapLayout of(double width, double height, MapChoice choice, double labels) {
        for (int count = choice.size(); count > 1; count--) {
            MapLayout layout = best(width, height, choice.first(count), labels);
            Rectangle2D box = layout.boxes.get(0);
            double least = count == 2 ? LEAST_OF_TWO : LEAST_WIDTH;
            if (box.getWidth() >= least && box.getHeight() >= Math.min(least, LEAST_HEIGHT)) {
                return layout;
            }
        }
        return best(width, height, choice.first(1), labels);
    }

    private static MapLayout best(double width, double height, List<LandscapeMap> maps, double labels) {
        MapLayout best = arranged(width, height, maps, maps.size(), labels);
        for (int rows = 2; rows <= maps.size(); rows++) {
            MapLayout other = arranged(width, height, maps, (maps.size() + rows - 1) / rows, labels);
            best = other.size() > WORTH * best.size() ? other : best;
        }
        return best;
    }

    private double size() {
        return Math.min(boxes.get(0).getWidth(), boxes.get(0).getHeight());
    }

    private static MapLayout arranged(
            double width, double height, List<LandscapeMap> maps, int columns, double labels) {
        int rows = (maps.size() + columns - 1) / columns;
        double right = width - BAR_GAP - BAR - labels;
        double h = Math.max(1, (height - TITLE - AXIS - (rows - 1) * ROW_GAP) / rows);
        List<Rectangle2D> boxes = IntStream.range(0, maps.size())
                .mapToObj(i -> {
                    int row = Math.floorDiv(i, columns);
                    int inRow = Math.min(columns, maps.size() - row * columns);
                    double w = Math.max(1, (right - LEFT - (inRow - 1) * GAP) / inRow);
                    return new Rectangle2D(LEFT + i % columns * (w + GAP), TITLE + row * (h + ROW_GAP), w, h);
                })
                .toList();
        Rectangle2D bar = new Rectangle2D(right + BAR_GAP, TITLE, BAR, rows * h + (rows - 1) * ROW_GAP);
        boolean losses = maps.stream().anyMatch(LandscapeMap::isLoss);
        boolean difference = maps.contains(LandscapeMap.DIFFERENCE);
        double share = losses && difference ? Math.max(1, (bar.getHeight() - ROW_GAP) / 2) : bar.getHeight();
        return new MapLayout(
                maps,
                boxes,
                columns,
                part(losses, bar, bar.getMinY(), share),
                part(difference, bar, bar.getMaxY() - share, share));
    }

    private static Optional<Rectangle2D> part(boolean shown, Rectangle2D bar, double top, double height) {
        return shown ? Optional.of(new Rectangle2D(bar.getMinX(), top, bar.getWidth(), height)) : Optional.empty();
    }

    /** The boxes of the last row, which carry the horizontal axis. */
    List<Integer> lowest() {
        List<Integer> lowest = new ArrayList<>();
        for (int i = (boxes.size() - 1) / columns * columns; i < boxes.size(); i++) {
            lowest.add(i);
        }
        return lowest;
    }
}
