package zerograds.forward.builtin.scene;

import zerograds.space.Point;

/**
 * A room over [−1, 1] × [0, 2] × [−1, 1], open towards +z, with a box on its floor and a square lamp under its ceiling.
 * Immutable.
 */
final class BoxRoom {
    /** How many points of the lamp are looked at. */
    static final int LAMP_POINTS = 4;

    private static final double LAMP = 0.28;
    private static final double LAMP_HEIGHT = 1.999;
    private static final double POWER = 2.6;
    private static final double NEAR = 1e-6;
    private static final double HALF_WIDTH = 0.32;
    private static final double HEIGHT = 0.7;
    private static final Vector WHITE = new Vector(0.74, 0.72, 0.68);
    private static final Vector RED = new Vector(0.66, 0.1, 0.07);
    private static final Vector GREEN = new Vector(0.14, 0.48, 0.13);
    private static final Vector BLUE = new Vector(0.35, 0.5, 0.75);

    /** Where a ray ends: the place, the direction off the surface, the share of light it reflects, and what it emits. */
    record Hit(Vector place, Vector normal, Vector colour, double glow) {}

    private final double boxX;
    private final double boxZ;
    private final double cosine;
    private final double sine;
    private final double lampX;
    private final double lampZ;

    /** @param values the box's x, z and angle in degrees, the lamp's x and z */
    BoxRoom(Point values) {
        boxX = values.value(0);
        boxZ = values.value(1);
        cosine = Math.cos(Math.toRadians(values.value(2)));
        sine = Math.sin(Math.toRadians(values.value(2)));
        lampX = values.value(3);
        lampZ = values.value(4);
    }

    /** What a ray from within the room, or through its open side, meets first; glow −1 if it leaves through that side. */
    Hit trace(Vector from, Vector along) {
        double toX = along.x() == 0 ? Double.MAX_VALUE : (Math.signum(along.x()) - from.x()) / along.x();
        double toY = along.y() == 0 ? Double.MAX_VALUE : ((along.y() > 0 ? 2 : 0) - from.y()) / along.y();
        double toZ = along.z() == 0 ? Double.MAX_VALUE : (Math.signum(along.z()) - from.z()) / along.z();
        double wall = Math.min(toX, Math.min(toY, toZ));
        BoxHit box = box(from, along);
        if (box.distance < wall) {
            return new Hit(from.plus(box.distance, along), box.normal, BLUE, 0);
        }
        Vector place = from.plus(wall, along);
        if (wall == toX) {
            return new Hit(place, new Vector(-Math.signum(along.x()), 0, 0), along.x() < 0 ? RED : GREEN, 0);
        }
        if (wall == toY) {
            return new Hit(place, new Vector(0, -Math.signum(along.y()), 0), WHITE, isLamp(place) ? 1 : 0);
        }
        return new Hit(place, new Vector(0, 0, 1), WHITE, along.z() > 0 ? -1 : 0);
    }

    private boolean isLamp(Vector place) {
        return place.y() > 1 && Math.abs(place.x() - lampX) < LAMP && Math.abs(place.z() - lampZ) < LAMP;
    }

    /** The light that comes straight from the lamp to a place, where the box does not hide it. */
    double direct(Hit hit) {
        double sum = 0;
        for (int i = 0; i < LAMP_POINTS; i++) {
            Vector lamp = new Vector(
                    lampX + LAMP * (i % 2 == 0 ? -0.5 : 0.5), LAMP_HEIGHT, lampZ + LAMP * (i < 2 ? -0.5 : 0.5));
            Vector towards = lamp.plus(-1, hit.place);
            double square = towards.dot(towards);
            double cosines = towards.dot(hit.normal) * towards.y() / square;
            if (cosines > 0 && box(hit.place, towards).distance >= 1) {
                sum += cosines / square;
            }
        }
        return POWER * sum / LAMP_POINTS;
    }

    private record BoxHit(double distance, Vector normal) {}

    private static final BoxHit MISSED = new BoxHit(Double.MAX_VALUE, WHITE);

    /** The slab test (T. L. Kay and J. T. Kajiya, 1986) in the box's own axes, for rays from outside. */
    private BoxHit box(Vector from, Vector along) {
        double offsetX = from.x() - boxX;
        double offsetZ = from.z() - boxZ;
        double[] start = {cosine * offsetX + sine * offsetZ, from.y() - 0.5 * HEIGHT, cosine * offsetZ - sine * offsetX
        };
        double[] step = {cosine * along.x() + sine * along.z(), along.y(), cosine * along.z() - sine * along.x()};
        double enter = NEAR;
        double leave = Double.MAX_VALUE;
        int side = -1;
        for (int axis = 0; axis < 3; axis++) {
            double half = axis == 1 ? 0.5 * HEIGHT : HALF_WIDTH;
            double one = (-half - start[axis]) / step[axis];
            double other = (half - start[axis]) / step[axis];
            if (Math.min(one, other) > enter) {
                enter = Math.min(one, other);
                side = axis;
            }
            leave = Math.min(leave, Math.max(one, other));
        }
        if (side < 0 || enter >= leave) {
            return MISSED;
        }
        double sign = -Math.signum(step[side]);
        Vector normal =
                switch (side) {
                    case 0 -> new Vector(sign * cosine, 0, sign * sine);
                    case 1 -> new Vector(0, sign, 0);
                    default -> new Vector(-sign * sine, 0, sign * cosine);
                };
        return new BoxHit(enter, normal);
    }
}
