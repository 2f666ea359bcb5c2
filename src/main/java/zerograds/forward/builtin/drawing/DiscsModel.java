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
 * Grey discs on black, each drawn over those before it, without anti-aliasing; shape {@code [size, size]}. The values are k
 * centres' x, k centres' y, k radii (all in images, from the top left), and k greys. Thread safe.
 */
public final class DiscsModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "discs",
            "Overlapping grey discs, drawn without anti-aliasing. Four values for each disc: the x of all, the y of"
                    + " all, the radii of all, the greys of all.",
            List.of(new Option.Whole("size", "The sides of the image, in pixels.", 8, 1024, 64)),
            DiscsModel::new);

    private static final int VALUES_PER_DISC = 4;

    private final int size;
    private final int discs;

    private DiscsModel(Options options, ParameterSpace space) {
        size = options.whole("size");
        discs = BuiltIn.requireMultiple(space, VALUES_PER_DISC);
    }

    @Override
    public Session open() {
        return (point, seed) -> render(point);
    }

    private Signal render(Point point) {
        Raster raster = new Raster(size, size, 1);
        for (int disc = 0; disc < discs; disc++) {
            double x = size * point.value(disc);
            double y = size * point.value(discs + disc);
            double radius = size * point.value(2 * discs + disc);
            raster.fillDisc(x, y, radius, (float) point.value(3 * discs + disc));
        }
        return raster.toSignal();
    }
}
