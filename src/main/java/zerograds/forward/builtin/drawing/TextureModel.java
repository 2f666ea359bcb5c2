package zerograds.forward.builtin.drawing;

import java.util.List;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.forward.builtin.option.Options;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;
import zerograds.space.Point;

/**
 * The simplest renderer: the parameters are the image's values, shape {@code [size, size]} or {@code [size, size, 3]}. With
 * L levels, each is rounded to one of 0, 1/(L − 1), …, 1. Thread safe.
 */
public final class TextureModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "texture",
            "A square image whose texels are the parameters; they may be rounded to a few levels.",
            List.of(
                    new Option.Whole("size", "The sides of the image, in texels.", 2, 1024, 32),
                    new Option.Whole("channels", "1 for grey, 3 for colour.", 1, 3, 1),
                    new Option.Whole("levels", "How many different values a texel can have; 0 for any.", 0, 256, 0)),
            TextureModel::new);

    private final int size;
    private final int channels;
    private final int levels;

    private TextureModel(Options options, ParameterSpace space) {
        size = options.whole("size");
        channels = options.whole("channels");
        levels = options.whole("levels");
        if (channels == 2) {
            throw new IllegalArgumentException("channels must be 1 or 3, but got 2");
        }
        if (levels == 1) {
            throw new IllegalArgumentException("levels must be 0 or in [2, 256], but got 1");
        }
        BuiltIn.requireSize(space, size * size * channels);
    }

    @Override
    public Session open() {
        return (point, seed) -> render(point);
    }

    private Signal render(Point point) {
        float[] texels = new float[size * size * channels];
        double highest = levels - 1.0;
        for (int i = 0; i < texels.length; i++) {
            double value = point.value(i);
            texels[i] = (float) (levels == 0 ? value : Math.rint(highest * value) / highest);
        }
        return channels == 1 ? Signal.of(texels, size, size) : Signal.of(texels, size, size, channels);
    }
}
