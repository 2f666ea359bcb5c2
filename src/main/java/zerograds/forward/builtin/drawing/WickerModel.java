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
 * A woven basket seen from the side, a colour image of shape {@code [size, size, 3]}. Rows of cane run around upright stakes, in
 * front of every other one; how many stakes and rows there are is rounded. No anti-aliasing. Thread safe. (After the wicker task
 * of ZeroGrads.)
 */
public final class WickerModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "wicker",
            "A basket woven of cane, seen from the side. Five values: the numbers of stakes and of rows, which are"
                    + " rounded, the rim's radius over the bottom's, the height in images, and how far the basket is"
                    + " turned, in degrees.",
            List.of(new Option.Whole("size", "The sides of the image, in pixels.", 16, 1024, 96)),
            WickerModel::new);

    private static final int VALUES = 5;
    private static final double BOTTOM = 0.27;
    private static final double FLOOR = 0.93;
    private static final double STAKE_SHARE = 0.34;
    private static final float[] WALL = {0.12f, 0.16f, 0.18f};
    private static final double[] CANE = {0.78, 0.5, 0.22};
    private static final double[] STAKE = {0.42, 0.23, 0.1};

    private final int size;

    private WickerModel(Options options, ParameterSpace space) {
        BuiltIn.requireSize(space, VALUES);
        size = options.whole("size");
    }

    @Override
    public Session open() {
        return (point, seed) -> render(point);
    }

    private Signal render(Point point) {
        Basket basket = new Basket(
                Math.max(1, Math.rint(point.value(0))),
                Math.max(1, Math.rint(point.value(1))),
                point.value(2),
                point.value(3),
                point.value(4) / 360);
        float[] image = new float[size * size * WALL.length];
        for (int pixel = 0; pixel < size * size; pixel++) {
            int row = pixel / size;
            double x = (pixel % size + 0.5) / size - 0.5;
            double up = (FLOOR - (row + 0.5) / size) / Math.max(1e-3, basket.height());
            boolean onBasket = up >= 0 && up < 1 && Math.abs(x) < basket.radius(up);
            for (int channel = 0; channel < WALL.length; channel++) {
                image[WALL.length * pixel + channel] = onBasket ? (float) basket.colour(x, up, channel) : WALL[channel];
            }
        }
        return Signal.of(image, size, size, WALL.length);
    }

    /** Lengths are in images; turn in full turns. */
    private record Basket(double stakes, double rows, double flare, double height, double turn) {
        double radius(double up) {
            return BOTTOM * (1 + (flare - 1) * up);
        }

        double colour(double x, double up, int channel) {
            double side = x / radius(up);
            double around = stakes * (Math.asin(side) / (2 * Math.PI) + turn);
            double stake = Math.floor(around);
            double row = Math.floor(rows * up);
            double acrossStake = 2 * (around - stake) - 1;
            double acrossRow = 2 * (rows * up - row) - 1;
            double lit = 0.35 + 0.65 * Math.sqrt(1 - side * side) * (1 - 0.25 * side);
            boolean stakeInFront = Math.floorMod((long) (stake + row), 2) == 0;
            if (stakeInFront && Math.abs(acrossStake) < STAKE_SHARE) {
                double roundness = Math.sqrt(1 - Math.pow(acrossStake / STAKE_SHARE, 2));
                return STAKE[channel] * lit * (0.45 + 0.75 * roundness);
            }
            double bulge = 1 - (stakeInFront ? 0.45 * (1 - acrossStake * acrossStake) : 0);
            return CANE[channel] * lit * bulge * (0.3 + 0.7 * Math.sqrt(1 - acrossRow * acrossRow));
        }
    }
}
