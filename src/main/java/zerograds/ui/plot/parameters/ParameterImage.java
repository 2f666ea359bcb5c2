package zerograds.ui.plot.parameters;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import zerograds.math.Vec;
import zerograds.problem.Signal;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.ColourKey;
import zerograds.ui.plot.axis.ColourMap;
import zerograds.ui.plot.axis.SignalImage;
import zerograds.ui.plot.pen.Drawn;
import zerograds.ui.plot.pen.Numbers;
import zerograds.ui.plot.pen.Palette;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.ScreenPen;
import zerograds.ui.plot.pen.SharpCanvas;
import zerograds.ui.plot.pen.Typeface;

/** All values of a parameter that is an image, as they are now. JavaFX thread only. */
final class ParameterImage extends Region implements Drawn {
    private static final double CAPTION = 20;
    private static final double MARGIN = 8;
    private static final double GAP = 10;
    private static final ColourMap MAP = ColourMap.PERCEPTUAL;

    private final SharpCanvas canvas = new SharpCanvas();
    private final ScreenPen screen = new ScreenPen(canvas);
    private Theme theme;
    private @Nullable ParameterSpace space;
    private double[] values = new double[0];
    private WritableImage image = new WritableImage(1, 1);
    private ColourKey key = new ColourKey(MAP, 0, 1);
    private double mouseX = Double.NaN;
    private double mouseY = Double.NaN;

    /** How many rows and columns it has. */
    record Shape(int rows, int columns) {
        /**
         * The shape of a problem's parameters, if they are one image: as many as the model's image has pixels, or a square
         * of many.
         */
        static Optional<Shape> of(ParameterSpace space, Optional<Signal> output) {
            int n = space.size();
            boolean single =
                    space.parameters().size() == 1 && !(space.parameters().get(0) instanceof Parameter.Choice);
            if (!single) {
                return Optional.empty();
            }
            Optional<Shape> same = output.filter(Signal::isImage)
                    .map(signal -> new Shape(SignalImage.height(signal), SignalImage.width(signal)))
                    .filter(shape -> shape.rows * shape.columns == n);
            int side = (int) Math.rint(Math.sqrt(n));
            return same.or(() -> side * side == n ? Optional.of(new Shape(side, side)) : Optional.empty());
        }
    }

    ParameterImage(Theme theme) {
        this.theme = theme;
        getChildren().add(canvas);
        setMinSize(0, 0);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Double.NaN, Double.NaN));
    }

    void theme(Theme changed) {
        theme = changed;
        draw();
    }

    private void point(double x, double y) {
        mouseX = x;
        mouseY = y;
        draw();
    }

    /** @param theta scaled coordinates, shape {@code [n]} */
    void show(ParameterSpace known, Vec theta, Shape shape) {
        space = known;
        Parameter parameter = known.parameters().get(0);
        values = new double[theta.size()];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            values[i] = parameter.bounds().clamp(parameter.scale().value(theta.get(i)));
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        key = new ColourKey(MAP, least, most > least ? most : least + 1);
        int[] argb = new int[values.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = MAP.argb(values[i], key.lower(), key.upper());
        }
        image = new WritableImage(shape.columns(), shape.rows());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        shape.columns(),
                        shape.rows(),
                        PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        shape.columns());
        draw();
    }

    private void draw() {
        screen.clear();
        paint(screen, underMouse());
    }

    @Override
    public void paint(Pen gc) {
        paint(gc, Optional.empty());
    }

    private void paint(Pen gc, Optional<Integer> under) {
        ParameterSpace known = space;
        if (known == null) {
            return;
        }
        Rectangle2D place = place();
        gc.setImageSmoothing(place.getWidth() < image.getWidth());
        gc.drawImage(image, place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        gc.setFont(Typeface.fx(Typeface.SIZE));
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(Palette.muted(theme));
        String caption = under.map(i -> known.coordinateName(i) + "  " + Numbers.value(values[i]))
                .orElse(Texts.of("parameters.image", Numbers.count(values.length)));
        gc.fillText(caption, MARGIN, CAPTION / 2, Math.max(1, getWidth() - 2 * MARGIN));
        key.draw(gc, place.getMaxX() + GAP, place.getMinY(), place.getHeight(), theme);
    }

    private Rectangle2D place() {
        double room = Math.max(1, getWidth() - 2 * MARGIN - GAP - key.width());
        double tall = Math.max(1, getHeight() - CAPTION - MARGIN);
        double scale = Math.min(room / image.getWidth(), tall / image.getHeight());
        double each = scale >= 2 ? Math.floor(scale) : scale;
        double width = each * image.getWidth();
        double left = (getWidth() - width - GAP - key.width()) / 2;
        return new Rectangle2D(Math.rint(left), CAPTION, width, each * image.getHeight());
    }

    private Optional<Integer> underMouse() {
        Rectangle2D place = place();
        if (!place.contains(mouseX, mouseY)) {
            return Optional.empty();
        }
        double pixel = place.getWidth() / image.getWidth();
        int column = (int) Math.min(image.getWidth() - 1, (mouseX - place.getMinX()) / pixel);
        int row = (int) Math.min(image.getHeight() - 1, (mouseY - place.getMinY()) / pixel);
        return Optional.of(row * (int) image.getWidth() + column);
    }

    @Override
    protected void layoutChildren() {
        canvas.fit(this);
        draw();
    }
}
