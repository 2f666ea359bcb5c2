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
 * Square tiles on a dark ground, each drawn over those before it, without anti-aliasing; a colour image of shape
 * {@code [size, size, 3]}. The values are k centres' x, k centres' y (both in images from the top left), k angles in degrees,
 * and k times red, green, blue. Thread safe.
 */
public final class MosaicModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "mosaic",
            "A mosaic of square tiles, drawn without anti-aliasing. Six values for each tile: the x of all, the y of"
                    + " all, the angles of all in degrees, then red, green and blue of each.",
            List.of(
                    new Option.Whole("size", "The sides of the image, in pixels.", 8, 1024, 96),
                    new Option.Real("tile", "The sides of a tile, in images.", 0.01, 1, 0.1)),
            MosaicModel::new);

    private static final int VALUES_PER_TILE = 6;
    private static final float[] GROUND = {0.05f, 0.045f, 0.04f};

    private final int size;
    private final double half;
    private final int tiles;

    private MosaicModel(Options options, ParameterSpace space) {
        size = options.whole("size");
        half = 0.5 * size * options.real("tile");
        tiles = BuiltIn.requireMultiple(space, VALUES_PER_TILE);
    }

    @Override
    public Session open() {
        return (point, seed) -> render(point);
    }

    private Signal render(Point point) {
        Raster raster = new Raster(size, size, GROUND.length);
        raster.fill(GROUND);
        for (int tile = 0; tile < tiles; tile++) {
            draw(tile, point, raster);
        }
        return raster.toSignal();
    }

    private void draw(int tile, Point point, Raster raster) {
        double x = size * point.value(tile);
        double y = size * point.value(tiles + tile);
        double angle = Math.toRadians(point.value(2 * tiles + tile));
        double along = half * Math.cos(angle);
        double across = half * Math.sin(angle);
        int colour = 3 * tiles + 3 * tile;
        raster.fillPolygon(
                new double[] {x + along - across, x - along - across, x - along + across, x + along + across},
                new double[] {y + across + along, y - across + along, y - across - along, y + across - along},
                (float) point.value(colour),
                (float) point.value(colour + 1),
                (float) point.value(colour + 2));
    }
}
