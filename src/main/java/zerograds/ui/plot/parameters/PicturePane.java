package zerograds.ui.plot.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.ColourKey;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Drawn;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.ScreenPen;
import zerograds.ui.plot.pen.SharpCanvas;
import zerograds.ui.plot.pen.Typeface;

/**
 * Pictures of the same size, as large as there is room for, each below its caption, with a key of colours beside the last;
 * the caption tells of the pixel under the mouse. JavaFX thread only.
 */
class PicturePane extends Region implements Drawn {
    private static final double LEAST = 40;
    private static final double GAP = 8;

    private final SharpCanvas canvas = new SharpCanvas();
    private final ScreenPen screen = new ScreenPen(canvas);
    private List<Picture> pictures = List.of();
    private Optional<ColourKey> key = Optional.empty();
    private List<Placed> placed = List.of();
    private Theme theme;
    private double mouseX = Double.NaN;
    private double mouseY = Double.NaN;

    /** A pixel of a picture, from its upper left corner on. */
    record Pixel(int column, int row) {}

    /**
     * A picture.
     *
     * @param longer a caption that says more, where there is room
     * @param values what is said of a pixel
     */
    record Picture(String caption, String longer, WritableImage image, Function<Pixel, String> values) {}

    /** Where a picture stands, and how wide its caption may be, pixels. */
    private record Placed(Picture picture, Rectangle2D place, double room) {
        double size() {
            return place.getWidth() / picture.image().getWidth();
        }

        Optional<Pixel> at(double x, double y) {
            return place.contains(x, y)
                    ? Optional.of(
                            new Pixel((int) ((x - place.getMinX()) / size()), (int) ((y - place.getMinY()) / size())))
                    : Optional.empty();
        }

        String caption() {
            return Typeface.width(picture.longer()) <= room ? picture.longer() : picture.caption();
        }
    }

    PicturePane(Theme theme) {
        this.theme = theme;
        getChildren().add(canvas);
        setMinSize(0, 0);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Double.NaN, Double.NaN));
    }

    final void theme(Theme changed) {
        theme = changed;
        redraw();
    }

    private void point(double x, double y) {
        mouseX = x;
        mouseY = y;
        redraw();
    }

    final void show(List<Picture> shown, Optional<ColourKey> colours) {
        pictures = shown;
        key = colours;
        arrange();
    }

    private void arrange() {
        placed = List.of();
        if (!pictures.isEmpty() && getWidth() >= LEAST && getHeight() >= LEAST) {
            WritableImage first = pictures.get(0).image();
            PictureLayout layout = PictureLayout.of(
                    pictures.size(),
                    key.map(known -> GAP + known.width()).orElse(0.0),
                    new PictureLayout.Size(first.getWidth(), first.getHeight()),
                    new PictureLayout.Size(getWidth(), getHeight()));
            List<Placed> places = new ArrayList<>();
            for (int i = 0; i < pictures.size(); i++) {
                places.add(new Placed(
                        pictures.get(i),
                        layout.places().get(i),
                        layout.captions().get(i)));
            }
            placed = places;
        }
        redraw();
    }

    private void redraw() {
        screen.clear();
        Optional<Pixel> under = placed.stream()
                .flatMap(picture -> picture.at(mouseX, mouseY).stream())
                .findFirst();
        paint(screen, under);
    }

    @Override
    public final void paint(Pen gc) {
        paint(gc, Optional.empty());
    }

    private void paint(Pen gc, Optional<Pixel> under) {
        placed.forEach(picture -> paint(gc, picture, under));
        if (!placed.isEmpty()) {
            Rectangle2D last = placed.get(placed.size() - 1).place();
            key.ifPresent(known -> known.draw(gc, last.getMaxX() + GAP, last.getMinY(), last.getHeight(), theme));
        }
    }

    private void paint(Pen gc, Placed picture, Optional<Pixel> under) {
        Rectangle2D place = picture.place();
        double size = picture.size();
        gc.setImageSmoothing(size < 1);
        gc.drawImage(picture.picture().image(), place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        gc.setStroke(Palette.hairline(theme));
        gc.setLineWidth(1);
        gc.strokeRect(place.getMinX() - 0.5, place.getMinY() - 0.5, place.getWidth() + 1, place.getHeight() + 1);
        gc.setFont(Typeface.fx(Typeface.SIZE));
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(Palette.muted(theme));
        String caption = under.map(picture.picture().values()).orElseGet(picture::caption);
        gc.fillText(caption, place.getMinX(), place.getMinY() - PictureLayout.CAPTION / 2, picture.room());
        gc.setStroke(Palette.THETA);
        under.ifPresent(pixel -> gc.strokeRect(
                place.getMinX() + pixel.column() * size - 0.5,
                place.getMinY() + pixel.row() * size - 0.5,
                size + 1,
                size + 1));
    }

    @Override
    protected final void layoutChildren() {
        canvas.fit(this);
        arrange();
    }
}
