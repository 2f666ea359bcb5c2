package zerograds.forward.builtin.scene;

import java.util.List;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.forward.builtin.option.Options;
import zerograds.math.RandomStream;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;
import zerograds.space.ParameterSpace;

/**
 * A path-traced picture of a {@link BoxRoom}, a colour image of shape {@code [size, size, 3]}: one path through the centre of
 * each pixel, the lamp's light at its first place, and light that was reflected once from a few directions that differ from
 * pixel to pixel but never from run to run. What is hidden from the eye or the lamp is a hit-or-miss test: the integrand jumps.
 * Thread safe. (After the box-scene task of ZeroGrads.)
 */
public final class BoxLightModel implements ForwardModel {
    public static final BuiltIn KIND = new BuiltIn(
            "box-light",
            "A room with a box and a lamp, path-traced. Five values: the box's x, z and angle in degrees, the lamp's x"
                    + " and z; the room reaches from -1 to 1.",
            List.of(
                    new Option.Whole("size", "The sides of the image, in pixels.", 8, 512, 64),
                    new Option.Whole("bounces", "Directions from which a pixel gathers reflected light.", 0, 256, 6)),
            BoxLightModel::new);

    private static final int VALUES = 5;
    private static final Vector EYE = new Vector(0, 1, 3.6);
    private static final double FIELD = 1 / 2.6;
    private static final RandomStream DIRECTIONS = new RandomStream(7, 0);

    private final int size;
    private final int bounces;

    /** Points of the unit disc, x and y for each bounce of each pixel: lifted to the sphere they are spread as the cosine. */
    private final double[] disc;

    private BoxLightModel(Options options, ParameterSpace space) {
        BuiltIn.requireSize(space, VALUES);
        size = options.whole("size");
        bounces = options.whole("bounces");
        disc = new double[2 * bounces * size * size];
        for (int i = 0; i < disc.length / 2; i++) {
            double share = (i % bounces + DIRECTIONS.uniform(0, i)) / bounces;
            double angle = 2 * Math.PI * DIRECTIONS.uniform(1, i);
            disc[2 * i] = Math.sqrt(share) * Math.cos(angle);
            disc[2 * i + 1] = Math.sqrt(share) * Math.sin(angle);
        }
    }

    @Override
    public Session open() {
        return (point, seed) -> render(new BoxRoom(point));
    }

    private Signal render(BoxRoom room) {
        float[] image = new float[3 * size * size];
        for (int pixel = 0; pixel < size * size; pixel++) {
            int row = pixel / size;
            double x = FIELD * ((pixel % size + 0.5) / size * 2 - 1);
            double y = FIELD * (1 - (row + 0.5) / size * 2);
            Vector light = seen(room, room.trace(EYE, new Vector(x, y, -1)), pixel);
            image[3 * pixel] = (float) Math.min(1, light.x());
            image[3 * pixel + 1] = (float) Math.min(1, light.y());
            image[3 * pixel + 2] = (float) Math.min(1, light.z());
        }
        return Signal.of(image, size, size, 3);
    }

    private Vector seen(BoxRoom room, BoxRoom.Hit hit, int pixel) {
        if (hit.glow() > 0) {
            return new Vector(1, 1, 0.9);
        }
        double direct = room.direct(hit);
        Vector light = new Vector(direct, 0.95 * direct, 0.85 * direct);
        for (int i = pixel * bounces; i < (pixel + 1) * bounces; i++) {
            BoxRoom.Hit next = room.trace(hit.place(), direction(hit.normal(), disc[2 * i], disc[2 * i + 1]));
            if (next.glow() == 0) {
                light = light.plus(room.direct(next) / bounces, next.colour());
            }
        }
        Vector colour = hit.colour();
        return new Vector(colour.x() * light.x(), colour.y() * light.y(), colour.z() * light.z());
    }

    private static Vector direction(Vector normal, double x, double y) {
        Vector side = Math.abs(normal.y()) < 0.5 ? new Vector(0, 1, 0) : new Vector(1, 0, 0);
        Vector other = normal.cross(side);
        double up = Math.sqrt(Math.max(1e-9, 1 - x * x - y * y));
        return normal.times(up).plus(x, side).plus(y, other);
    }
}
