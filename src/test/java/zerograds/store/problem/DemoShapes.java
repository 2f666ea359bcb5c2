package zerograds.store.problem;

import zerograds.forward.builtin.scene.TriangleMesh;

/** Makes the target shape of the demo problem {@code mesh}. */
final class DemoShapes {
    /** Balls that make a rabbit's head: x, y, z of the centre, then the three radii. */
    private static final double[][] RABBIT = {
        {0, -0.25, 0, 0.72, 0.62, 0.6},
        {0, -0.38, 0.45, 0.3, 0.24, 0.3},
        {-0.32, 0.42, -0.05, 0.2, 0.85, 0.16},
        {0.38, 0.4, -0.05, 0.2, 0.8, 0.16},
        {-0.4, -0.45, 0.1, 0.34, 0.3, 0.34},
        {0.4, -0.45, 0.1, 0.34, 0.3, 0.34}
    };

    private static final double STEP = 0.02;

    private DemoShapes() {}

    /** What a ray from within meets last of the balls, for every direction of a fine sphere. */
    static TriangleMesh rabbit() {
        TriangleMesh sphere = TriangleMesh.icosphere(4);
        double[] positions = sphere.positions();
        for (int v = 0; v < positions.length; v += 3) {
            double reach = reach(positions[v], positions[v + 1], positions[v + 2]);
            for (int axis = 0; axis < 3; axis++) {
                positions[v + axis] *= reach;
            }
        }
        return sphere.withPositions(positions);
    }

    private static double reach(double x, double y, double z) {
        double inside = 0;
        for (double r = STEP; r < 2; r += STEP) {
            inside = isInside(r * x, r * y - 0.1, r * z) ? r : inside;
        }
        double outside = inside + STEP;
        for (int halving = 0; halving < 12; halving++) {
            double r = 0.5 * (inside + outside);
            boolean within = isInside(r * x, r * y - 0.1, r * z);
            inside = within ? r : inside;
            outside = within ? outside : r;
        }
        return inside;
    }

    private static boolean isInside(double x, double y, double z) {
        double density = 0;
        for (double[] ball : RABBIT) {
            double u = (x - ball[0]) / ball[3];
            double v = (y - ball[1]) / ball[4];
            double w = (z - ball[2]) / ball[5];
            density += Math.exp(6 * (1 - Math.sqrt(u * u + v * v + w * w)));
        }
        return density >= 1;
    }
}
