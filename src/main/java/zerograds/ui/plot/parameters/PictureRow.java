package zerograds.ui.plot.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import zerograds.problem.Signal;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.ColourKey;
import zerograds.ui.plot.axis.SignalImage;
import zerograds.ui.plot.axis.Ticks;
import zerograds.ui.plot.colour.ColourMap;

/** Output, those of other runs, target and difference. JavaFX thread only. */
final class PictureRow extends PicturePane {
    private @Nullable Signal target;
    private @Nullable WritableImage targetImage;

    PictureRow(Theme theme) {
        super(theme);
    }

    /**
     * Shows an image, and another of the same shape beside it if one is wanted.
     *
     * @param loss the true loss of the image; NaN if it is not known
     * @param over what other runs returned
     */
    void show(Signal shown, Optional<Signal> wanted, double loss, List<OutputTile.Other> over) {
        List<Picture> pictures = new ArrayList<>();
        Function<Pixel, String> values = values(shown);
        pictures.add(picture(
                Texts.of("output.output"),
                SignalImage.of(shown),
                pixel -> pixel.column() + ", " + pixel.row() + ": " + values.apply(pixel)));
        over.forEach(
                other -> pictures.add(picture(other.name(), SignalImage.of(other.output()), values(other.output()))));
        Optional<ColourKey> key = wanted.filter(signal -> signal.shape().equals(shown.shape()))
                .map(signal -> {
                    pictures.add(picture(Texts.of("output.target"), imageOf(signal), values(signal)));
                    return addDifference(shown, signal, pictures);
                });
        if (Double.isFinite(loss)) {
            pictures.add(withLoss(pictures.remove(pictures.size() - 1), loss));
        }
        show(pictures, key);
    }

    private static ColourKey addDifference(Signal shown, Signal wanted, List<Picture> pictures) {
        double[] difference = SignalImage.difference(shown, wanted);
        double largest = DoubleStream.of(difference).map(Math::abs).max().orElse(0);
        // round, so that the colours do not flicker while it shrinks
        double reach = largest > 0 ? Ticks.step(largest, 1) : 1;
        int width = SignalImage.width(shown);
        pictures.add(picture(
                Texts.of("map.difference"),
                SignalImage.of(shown, difference, reach),
                pixel -> NumberText.tidy(difference[pixel.row() * width + pixel.column()], 3)));
        return new ColourKey(ColourMap.DIVERGING, -reach, reach);
    }

    private static Picture picture(String caption, WritableImage image, Function<Pixel, String> values) {
        return new Picture(caption, caption, image, values);
    }

    private static Picture withLoss(Picture picture, double loss) {
        String longer = Texts.of("output.with-loss", picture.caption(), NumberText.value(loss, 3));
        return new Picture(picture.caption(), longer, picture.image(), picture.values());
    }

    private static Function<Pixel, String> values(Signal signal) {
        return pixel -> SignalImage.pixel(signal, pixel.row(), pixel.column());
    }

    private WritableImage imageOf(Signal wanted) {
        WritableImage known = targetImage;
        if (known == null || !Objects.equals(wanted, target)) {
            known = SignalImage.of(wanted);
            targetImage = known;
            target = wanted;
        }
        return known;
    }
}
