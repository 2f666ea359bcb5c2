package zerograds.ui.plot.parameters;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;

/**
 * Where equally large pictures stand: in rows of so many as makes them largest. Above each there is
 * room for its caption, beside the last for a colour bar.
 *
 * @param places of the pictures, pixels
 * @param captions how wide the caption above each may be, pixels
 */
public record PictureLayout(List<Rectangle2D> places, List<Double> captions) {
    /** The height of a caption, pixels. */
    static final double CAPTION = 20;

    private static final double GAP = 12;
    private static final double MARGIN = 8;

    /** Output, target and difference: the first may be larger than the others. */
    private static final int HERO = 3;

    private static final double LARGER = 1.25;
    private static final double HARDLY_SMALLER = 0.8;

    /** A region's or a picture's size. */
    public record Size(double width, double height) {}

    /** Pictures in rows of so many. */
    private record Grid(int count, int columns, double bar) {
        int rows() {
            return (count + columns - 1) / columns;
        }

        /** Where the last row is not full, the bar takes an empty place. */
        double barBeside() {
            return count % columns == 0 ? bar : 0;
        }

        double scale(Size picture, Size room) {
            double width = (room.width - 2 * MARGIN - barBeside() - (columns - 1) * GAP) / columns;
            double height = (room.height - MARGIN) / rows() - CAPTION;
            double scale = Math.min(width / picture.width, height / picture.height);
            // whole screen pixels for each of the picture's, if there is room for that
            return scale >= 3 ? Math.floor(scale) : Math.max(0.01, scale);
        }
    }

    /**
     * The layout with the largest pictures.
     *
     * @param count how many pictures, at least 1
     * @param bar the width of the colour bar; 0 for none
     */
    public static PictureLayout of(int count, double bar, Size picture, Size room) {
        if (count == HERO) {
            PictureLayout large = withHero(bar, picture, room);
            PictureLayout same = equal(count, bar, picture, room);
            double first = large.places.get(0).getWidth();
            double other = large.places.get(1).getWidth();
            double each = same.places.get(0).getWidth();
            return first > LARGER * each && other > HARDLY_SMALLER * each ? large : same;
        }
        return equal(count, bar, picture, room);
    }

    /** The first as large as it can be, two beside it below each other, and the bar. */
    private static PictureLayout withHero(double bar, Size picture, Size room) {
        double ratio = picture.width / picture.height;
        double smallHeight = Math.max(1, (room.height - MARGIN) / 2 - CAPTION);
        double smallWidth = Math.max(1, Math.min(smallHeight * ratio, 0.3 * (room.width - 2 * MARGIN - bar)));
        double free = Math.max(1, room.width - 2 * MARGIN - GAP - smallWidth - bar);
        double height = Math.max(1, Math.min(room.height - MARGIN - CAPTION, free / ratio));
        double small = smallWidth / ratio;
        double left = Math.max(MARGIN, (room.width - height * ratio - GAP - smallWidth - bar) / 2);
        double top = Math.max(CAPTION, (room.height - MARGIN - CAPTION - height) / 2 + CAPTION);
        double beside = left + height * ratio + GAP;
        double lower = top + Math.max(small + CAPTION, height - small);
        return new PictureLayout(
                List.of(
                        new Rectangle2D(left, top, height * ratio, height),
                        new Rectangle2D(beside, top, smallWidth, small),
                        new Rectangle2D(beside, Math.min(lower, room.height - MARGIN - small), smallWidth, small)),
                List.of(height * ratio, smallWidth, Math.max(1, room.width - beside - MARGIN)));
    }

    private static PictureLayout equal(int count, double bar, Size picture, Size room) {
        Grid best = IntStream.iterate(count, columns -> columns - 1)
                .limit(count)
                .boxed()
                .map(columns -> new Grid(count, columns, bar))
                .max(Comparator.comparingDouble(grid -> grid.scale(picture, room)))
                .orElseThrow();
        return place(best, picture, room);
    }

    private static PictureLayout place(Grid grid, Size picture, Size room) {
        double scale = grid.scale(picture, room);
        double w = scale * picture.width;
        double h = scale * picture.height;
        double all = grid.columns * (w + GAP) - GAP + grid.barBeside();
        double left = Math.rint((room.width - all) / 2);
        double top = Math.rint((room.height - grid.rows() * (h + CAPTION)) / 2);
        List<Rectangle2D> places = IntStream.range(0, grid.count)
                .mapToObj(i -> {
                    int row = i / grid.columns;
                    int column = i % grid.columns;
                    return new Rectangle2D(left + column * (w + GAP), top + CAPTION + row * (h + CAPTION), w, h);
                })
                .toList();
        List<Double> captions = IntStream.range(0, grid.count)
                .mapToObj(i -> {
                    boolean isLast = i == grid.count - 1 || (i + 1) % grid.columns == 0;
                    return isLast ? room.width - places.get(i).getMinX() : w + GAP - 4;
                })
                .toList();
        return new PictureLayout(places, captions);
    }
}
