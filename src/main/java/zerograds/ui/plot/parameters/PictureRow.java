package zerograds.ui.plot.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import zerograds.problem.Signal;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.ColourKey;
import zerograds.ui.plot.axis.ColourMap;
import zerograds.ui.plot.axis.SignalImage;
import zerograds.ui.plot.axis.Ticks;
import zerograds.ui.plot.pen.Drawn;
import zerograds.ui.plot.pen.Numbers;
import zerograds.ui.plot.pen.Palette;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.ScreenPen;
import zerograds.ui.plot.pen.SharpCanvas;
import zerograds.ui.plot.pen.Typeface;

/** Output, those of other runs, target and difference, as large as there is room for; a read-out of pixels. */
final class PictureRow extends Region implements Drawn {
    private static final List<String> CAPTIONS =
            List.of(Texts.of("output.output"), Texts.of("output.target"), Texts.of("map.difference"));

    private final SharpCanvas canvas = new SharpCanvas();
    private final ScreenPen screen = new ScreenPen(canvas);
    private final List<Picture> pictures = new ArrayList<>();
    private Theme theme;
    private @Nullable Signal output;
    private @Nullable Signal target;
    private List<OutputTile.Other> others = List.of();
    private @Nullable WritableImage targetImage;
    private double reach;
    private double loss = Double.NaN;
    private double mouseX = Double.NaN;
    private double mouseY = Double.NaN;

    /** A picture, what it says of a pixel, and where it stands. */
    private record Picture(
            String caption, WritableImage image, Function<Pixel, String> values, Rectangle2D place, double room) {
        Picture at(Rectangle2D where, double captionRoom) {
            return new Picture(caption, image, values, where, captionRoom);
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
        repaint();
    }

    /**
     * Shows an image, and another of the same shape beside it if one is wanted.
     *
     * @param tells the true loss of the image; NaN if it is not known
     * @param over what other runs returned
     */
    void show(Signal shown, Optional<Signal> wanted, double tells, List<OutputTile.Other> over) {
        loss = tells;
        others = over;
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
        others.forEach(other -> add(
                other.name(),
                SignalImage.of(other.output()),
                pixel -> SignalImage.pixel(other.output(), pixel.row(), pixel.column())));
        Signal wanted = target;
        if (wanted != null && targetImage != null) {
            add(CAPTIONS.get(1), targetImage, pixel -> SignalImage.pixel(wanted, pixel.row(), pixel.column()));
            addDifference(shown, wanted);
        }
        arrange(shown);
        repaint();
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
        pictures.add(new Picture(caption, image, values, Rectangle2D.EMPTY, 0));
    }

    private void arrange(Signal shape) {
        int count = pictures.size();
        PictureLayout layout = PictureLayout.of(
                count,
                target != null ? 8 + bar().width() : 0,
                new PictureLayout.Size(SignalImage.width(shape), SignalImage.height(shape)),
                new PictureLayout.Size(getWidth(), getHeight()));
        for (int i = 0; i < count; i++) {
            pictures.set(
                    i,
                    pictures.get(i).at(layout.places().get(i), layout.captions().get(i)));
        }
    }

    private void repaint() {
        screen.clear();
        paint(screen, underMouse());
    }

    @Override
    public void paint(Pen gc) {
        paint(gc, Optional.empty());
    }

    private void paint(Pen gc, Optional<Pixel> under) {
        pictures.forEach(picture -> paint(gc, picture, under));
        if (!pictures.isEmpty() && target != null) {
            Rectangle2D last = pictures.get(pictures.size() - 1).place();
            bar().draw(gc, last.getMaxX() + 8, last.getMinY(), last.getHeight(), theme);
        }
    }

    private ColourKey bar() {
        return new ColourKey(ColourMap.DIVERGING, -reach, reach);
    }

    private void paint(Pen gc, Picture picture, Optional<Pixel> under) {
        Rectangle2D place = picture.place();
        double size = place.getWidth() / picture.image().getWidth();
        gc.setImageSmoothing(size < 1);
        gc.drawImage(picture.image(), place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        gc.setStroke(Palette.hairline(theme));
        gc.setLineWidth(1);
        gc.strokeRect(place.getMinX() - 0.5, place.getMinY() - 0.5, place.getWidth() + 1, place.getHeight() + 1);
        gc.setFont(Typeface.fx(Typeface.SIZE));
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(Palette.muted(theme));
        String caption = under.map(pixel -> value(picture, pixel)).orElseGet(() -> caption(picture));
        gc.fillText(caption, place.getMinX(), place.getMinY() - PictureLayout.CAPTION / 2, picture.room());
        gc.setStroke(Palette.THETA);
        under.ifPresent(pixel -> gc.strokeRect(
                place.getMinX() + pixel.column() * size - 0.5,
                place.getMinY() + pixel.row() * size - 0.5,
                size + 1,
                size + 1));
    }

    private Optional<Pixel> underMouse() {
        for (Picture picture : pictures) {
            Rectangle2D place = picture.place();
            if (place.contains(mouseX, mouseY)) {
                double size = place.getWidth() / picture.image().getWidth();
                return Optional.of(new Pixel(
                        (int) ((mouseX - place.getMinX()) / size), (int) ((mouseY - place.getMinY()) / size)));
            }
        }
        return Optional.empty();
    }

    /** The last picture tells the loss too, where there is room. */
    private String caption(Picture picture) {
        String longer = Texts.of("output.with-loss", picture.caption(), Numbers.value(loss, 3));
        boolean tells = Double.isFinite(loss) && picture.equals(pictures.get(pictures.size() - 1));
        return tells && Typeface.width(longer) <= picture.room() ? longer : picture.caption();
    }

    private static String value(Picture picture, Pixel pixel) {
        String place = picture.caption().equals(CAPTIONS.get(0)) ? pixel.column() + ", " + pixel.row() + ": " : "";
        return place + picture.values().apply(pixel);
    }

    @Override
    protected void layoutChildren() {
        canvas.fit(this);
        draw();
    }
}
