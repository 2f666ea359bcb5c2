package zerograds.ui.plot.surface;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import zerograds.ui.plot.landscape.LandscapeMap;
import zerograds.ui.plot.landscape.MapChoice;

/**
 * Where surfaces and colour bars go: the surfaces in as many columns as leave them largest, and no more of them than can be
 * read.
 *
 * @param maps what is shown
 * @param frames each with its name at the top, row by row
 * @param losses the bar of the losses, if any is shown
 * @param difference the bar of the difference, if it is shown
 */
record SurfaceLayout(
        List<LandscapeMap> maps,
        List<Rectangle2D> frames,
        Optional<Rectangle2D> losses,
        Optional<Rectangle2D> difference) {
    static final double TITLE = 20;

    private static final double BAR = 10;
    private static final double GAP = 10;
    /** Beside a box, for its numbers. */
    static final double SIDE = 28;

    private static final double BELOW = 32;
    /** Pixels for each unit of the surfaces: more of them must not make them smaller than that. */
    private static final double LEAST_SIZE = 60;
    /** Unless they are hardly smaller than a single one. */
    private static final double HARDLY = 0.9;

    /**
     * As many of the chosen surfaces as fit into so many pixels, and one at least.
     *
     * @param labels pixels at the right of the colour bars
     */
    static SurfaceLayout of(double width, double height, MapChoice choice, double labels) {
        SurfaceLayout single = best(width, height, choice.first(1), labels);
        for (int count = choice.size(); count > 1; count--) {
            SurfaceLayout layout = best(width, height, choice.first(count), labels);
            if (layout.size() >= Math.min(LEAST_SIZE, HARDLY * single.size())) {
                return layout;
            }
        }
        return single;
    }

    /** What is left of a frame for the surface, without its numbers. */
    static Rectangle2D within(Rectangle2D frame) {
        return new Rectangle2D(
                frame.getMinX() + SIDE,
                frame.getMinY() + TITLE,
                Math.max(1, frame.getWidth() - 2 * SIDE),
                Math.max(1, frame.getHeight() - TITLE - BELOW));
    }

    private static SurfaceLayout best(double width, double height, List<LandscapeMap> maps, double labels) {
        SurfaceLayout best = arranged(width, height, maps, maps.size(), labels);
        for (int columns = maps.size() - 1; columns > 0; columns--) {
            SurfaceLayout other = arranged(width, height, maps, columns, labels);
            best = other.size() > best.size() ? other : best;
        }
        return best;
    }

    /** Pixels for each unit of the surfaces, about. */
    private double size() {
        Rectangle2D frame = within(frames.get(0));
        return Math.min(frame.getWidth() / 2.8, frame.getHeight() / 2.5);
    }

    private static SurfaceLayout arranged(
            double width, double height, List<LandscapeMap> maps, int columns, double labels) {
        int rows = (maps.size() + columns - 1) / columns;
        double right = width - GAP - BAR - labels;
        double w = Math.max(1, (right - (columns - 1) * GAP) / columns);
        double h = Math.max(1, (height - (rows - 1) * GAP) / rows);
        List<Rectangle2D> frames = IntStream.range(0, maps.size())
                .mapToObj(i -> new Rectangle2D(i % columns * (w + GAP), Math.floorDiv(i, columns) * (h + GAP), w, h))
                .toList();
        boolean losses = maps.stream().anyMatch(LandscapeMap::isLoss);
        boolean difference = maps.contains(LandscapeMap.DIFFERENCE);
        Rectangle2D bar = new Rectangle2D(right + GAP, TITLE, BAR, Math.max(1, height - TITLE - BELOW / 2));
        double share = losses && difference ? Math.max(1, (bar.getHeight() - TITLE - GAP) / 2) : bar.getHeight();
        return new SurfaceLayout(
                maps,
                frames,
                part(losses, bar, bar.getMinY(), share),
                part(difference, bar, bar.getMaxY() - share, share));
    }

    private static Optional<Rectangle2D> part(boolean shown, Rectangle2D bar, double top, double height) {
        return shown ? Optional.of(new Rectangle2D(bar.getMinX(), top, bar.getWidth(), height)) : Optional.empty();
    }
}
