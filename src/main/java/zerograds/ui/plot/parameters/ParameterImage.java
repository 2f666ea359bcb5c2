package zerograds.ui.plot.parameters;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import zerograds.math.Vec;
import zerograds.problem.Signal;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.ColourKey;
import zerograds.ui.plot.axis.SignalImage;
import zerograds.ui.plot.colour.ColourMap;

/** All values of a parameter that is an image, as they are now. JavaFX thread only. */
final class ParameterImage extends PicturePane {
    private static final ColourMap MAP = ColourMap.PERCEPTUAL;

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
        super(theme);
    }

    /** @param theta scaled coordinates, shape {@code [n]} */
    void show(ParameterSpace space, Vec theta, Shape shape) {
        Parameter parameter = space.parameters().get(0);
        double[] values = IntStream.range(0, theta.size())
                .mapToDouble(i -> parameter.bounds().clamp(parameter.scale().value(theta.get(i))))
                .toArray();
        double least = DoubleStream.of(values).min().orElse(0);
        double most = DoubleStream.of(values).max().orElse(1);
        ColourKey key = new ColourKey(MAP, least, most > least ? most : least + 1);
        int[] argb = IntStream.range(0, values.length)
                .map(i -> MAP.argb(values[i], key.lower(), key.upper()))
                .toArray();
        int columns = shape.columns();
        WritableImage image = new WritableImage(columns, shape.rows());
        image.getPixelWriter()
                .setPixels(0, 0, columns, shape.rows(), PixelFormat.getIntArgbInstance(), argb, 0, columns);
        String caption = Texts.of("parameters.image", NumberText.brief(values.length));
        Picture picture = new Picture(caption, caption, image, pixel -> {
            int i = pixel.row() * columns + pixel.column();
            return space.coordinateName(i) + "  " + NumberText.value(values[i]);
        });
        show(List.of(picture), Optional.of(key));
    }
}
