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
 * A square grey image, shape {@code [size, size]}: white where x cos a + y sin a > position, black elsewhere. x and y go
 * from −1 to 1 across the image, x to the right, y downwards. Thread safe.
 */
public final class AliasedEdgeModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "aliased-edge",
            "A black and a white half of an image, drawn without anti-aliasing. The first parameter is the edge's"
                    + " distance from the centre in half image widths, the second the direction of its normal in degrees.",
            List.of(new Option.Whole("size", "The sides of the image, in pixels.", 2, 2048, 96)),
            AliasedEdgeModel::new);

    private final int size;

    private AliasedEdgeModel(Options options, ParameterSpace space) {
        BuiltIn.requireSize(space, 2);
        size = options.whole("size");
    }

    @Override
    public Session open() {
        return (point, seed) -> render(point);
    }

    private Signal render(Point point) {
        double angle = Math.toRadians(point.value(1));
        double normalX = Math.cos(angle);
        double normalY = Math.sin(angle);
        double half = 0.5 * size;
        Raster raster = new Raster(size, size, 1);
        raster.fillHalfPlane(normalX, normalY, half * (point.value(0) + normalX + normalY), 1);
        return raster.toSignal();
    }
}
