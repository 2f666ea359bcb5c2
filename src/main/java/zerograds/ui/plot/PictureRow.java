package zerograds.ui.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import zerograds.problem.Signal;
import zerograds.ui.model.Theme;

/** Output, target and difference side by side or one below the other, whichever is larger; a read-out of pixels. */
final class PictureRow extends Region {
    private static final List<String> CAPTIONS = List.of("output", "target", "difference");
    private static final double CAPTION = 20;
    private static final double GAP = 12;
    private static final double MARGIN = 8;

    private final Canvas canvas = new Canvas();
    private final List<Picture> pictures = new ArrayList<>();
    private Theme theme;
    private @Nullable Signal output;
    private @Nullable Signal target;
    private @Nullable WritableImage targetImage;
    private double reach;
    private double mouseX = Double.NaN;
    private double mouseY = Double.NaN;

    /** A picture, what it says of a pixel, and where it stands. */
    private record Picture(String caption, WritableImage image, Function<Pixel, String> values, Rectangle2D place) {
        Picture at(Rectangle2D where) {
            return new Picture(caption, image, values, where);
        }
    }

    private record Pixel(int column, int row) {}

    PictureRow(Theme theme) {
        this.theme = theme;
        getChildren().add(canvas);
        setMinSize(0, 0);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Double.NaN, Double.NaN));
    }

    void theme(Theme changed) {
        theme = changed;
    }

    private void point(double x, double y) {
        mouseX = x;
        mouseY = y;
        paint();
    }

    /** Shows an image, and another of the same shape beside it if one is wanted. */
    void show(Signal shown, Optional<Signal> wanted) {
        Signal other =
                wanted.filter(signal -> signal.shape().equals(shown.shape())).orElse(null);
        if (!Objects.equals(other, target)) {
            targetImage = other == null ? null : SignalImage.of(other);
        }
        output = shown;
        target = other;
        draw();
    }

    /** Arranges and draws everything anew. */
    void draw() {
        pictures.clear();
        Signal shown = output;
        if (shown == null || getWidth() < 40 || getHeight() < 40) {
            return;
        }
        add(CAPTIONS.get(0), SignalImage.of(shown), pixel -> SignalImage.pixel(shown, pixel.row(), pixel.column()));
        Signal wanted = target;
        if (wanted != null && targetImage != null) {
            add(CAPTIONS.get(1), targetImage, pixel -> SignalImage.pixel(wanted, pixel.row(), pixel.column()));
            addDifference(shown, wanted);
        }
        arrange(shown);
        paint();
    }

    private void addDifference(Signal shown, Signal wanted) {
        double[] difference = SignalImage.difference(shown, wanted);
        double largest = 0;
        for (double value : difference) {
            largest = Math.max(largest, Math.abs(value));
        }
        // round, so that the colours do not flicker while it shrinks
        reach = largest > 0 ? Ticks.step(largest, 1) : 1;
        int width = SignalImage.width(shown);
        add(
                CAPTIONS.get(2),
                SignalImage.of(shown, difference, reach),
                pixel -> Numbers.tidy(difference[pixel.row() * width + pixel.column()], 3));
    }

    private void add(String caption, WritableImage image, Function<Pixel, String> values) {
        pictures.add(new Picture(caption, image, values, new Rectangle2D.Double()));
    }

    private void arrange(Signal shape) {
        int count = pictures.size();
        double bar = count > 1 ? ColourKey.WIDTH : 0;
        double width = getWidth() - 2 * MARGIN - bar;
        double height = getHeight() - MARGIN;
        double beside = scale(shape, (width - (count - 1) * GAP) / count, height - CAPTION);
        double below = scale(shape, width, height / count - CAPTION);
        boolean row = beside >= below;
        double scale = row ? beside : below;
        double w = scale * SignalImage.width(shape);
        double h = scale * SignalImage.height(shape);
        double left = Math.rint((getWidth() - bar - (row ? count * w + (count - 1) * GAP : w)) / 2);
        double top = Math.rint((getHeight() - (row ? h + CAPTION : count * (h + CAPTION))) / 2);
        for (int i = 0; i < count; i++) {
            double x = left + (row ? i * (w + GAP) : 0);
            double y = top + CAPTION + (row ? 0 : i * (h + CAPTION));
            pictures.set(i, pictures.get(i).at(new Rectangle2D.Double(x, y, w, h)));
        }
    }

    /** Whole screen pixels for each of the picture's, if there is room for that. */
    private static double scale(Signal shape, double width, double height) {
        double scale = Math.max(0.01, Math.min(width / SignalImage.width(shape), height / SignalImage.height(shape)));
        return scale >= 3 ? Math.floor(scale) : scale;
    }

    private void paint() {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        Optional<Pixel> under = underMouse();
        pictures.forEach(picture -> paint(gc, picture, under));
        if (pictures.size() == 3) {
            Rectangle2D last = pictures.get(2).place();
            ColourKey bar = new ColourKey(ColourMap.DIVERGING, -reach, reach);
            bar.draw(gc, last.getMaxX() + 8, last.getY(), last.getHeight(), theme);
        }
    }

    private void paint(GraphicsContext gc, Picture picture, Optional<Pixel> under) {
        Rectangle2D place = picture.place();
        double size = place.getWidth() / picture.image().getWidth();
        gc.setImageSmoothing(size < 1);
        gc.drawImage(picture.image(), place.getX(), place.getY(), place.getWidth(), place.getHeight());
        gc.setStroke(Palette.hairline(theme));
        gc.setLineWidth(1);
        gc.strokeRect(place.getX() - 0.5, place.getY() - 0.5, place.getWidth() + 1, place.getHeight() + 1);
        gc.setFont(Typeface.fx(Typeface.SIZE));
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(Palette.muted(theme));
        String caption = under.map(pixel -> value(picture, pixel)).orElse(picture.caption());
        gc.fillText(caption, place.getX(), place.getY() - CAPTION / 2, place.getWidth());
        gc.setStroke(Palette.THETA);
        under.ifPresent(pixel -> gc.strokeRect(
                place.getX() + pixel.column() * size - 0.5,
                place.getY() + pixel.row() * size - 0.5,
                size + 1,
                size + 1));
    }

    private Optional<Pixel> underMouse() {
        for (Picture picture : pictures) {
            Rectangle2D place = picture.place();
            if (place.contains(mouseX, mouseY)) {
                double size = place.getWidth() / picture.image().getWidth();
                return Optional.of(
                        new Pixel((int) ((mouseX - place.getX()) / size), (int) ((mouseY - place.getY()) / size)));
            }
        }
        return Optional.empty();
    }

    private static String value(Picture picture, Pixel pixel) {
        String place = picture.caption().equals(CAPTIONS.get(0)) ? pixel.column() + ", " + pixel.row() + ": " : "";
        return place + picture.values().apply(pixel);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }
}
