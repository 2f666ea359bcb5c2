package zerograds.forward.builtin.scene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A surface of triangles. Immutable and thread safe.
 */
public final class TriangleMesh {
    private static final double GOLDEN = 0.5 * (1 + Math.sqrt(5));
    private static final double[] ICOSAHEDRON = {
        -1, GOLDEN, 0, 1, GOLDEN, 0, -1, -GOLDEN, 0, 1, -GOLDEN, 0, 0, -1, GOLDEN, 0, 1, GOLDEN, 0, -1, -GOLDEN, 0, 1,
        -GOLDEN, GOLDEN, 0, -1, GOLDEN, 0, 1, -GOLDEN, 0, -1, -GOLDEN, 0, 1
    };
    private static final int[] FACES = {
        0, 11, 5, 0, 5, 1, 0, 1, 7, 0, 7, 10, 0, 10, 11, 1, 5, 9, 5, 11, 4, 11, 10, 2, 10, 7, 6, 7, 1, 8,
        3, 9, 4, 3, 4, 2, 3, 2, 6, 3, 6, 8, 3, 8, 9, 4, 9, 5, 2, 4, 11, 6, 2, 10, 8, 6, 7, 9, 8, 1
    };

    private final double[] positions;
    private final int[] corners;

    /**
     * @param positions x, y, z of each vertex, shape {@code [vertices, 3]}
     * @param corners the vertices of each triangle, counter-clockwise seen from outside, shape {@code [triangles, 3]}
     * @throws IllegalArgumentException if a length is not a multiple of 3, or a corner is not a vertex
     */
    public TriangleMesh(double[] positions, int[] corners) {
        if (positions.length % 3 != 0 || corners.length % 3 != 0) {
            throw new IllegalArgumentException("vertices and triangles need three numbers each, but got "
                    + positions.length + " and " + corners.length + " in all");
        }
        for (int corner : corners) {
            if (corner < 0 || corner >= positions.length / 3) {
                throw new IllegalArgumentException(
                        "a corner must be a vertex in [0, " + (positions.length / 3 - 1) + "], but got " + corner);
            }
        }
        this.positions = positions.clone();
        this.corners = corners.clone();
    }

    /** A unit sphere: an icosahedron whose triangles were divided in four, {@code levels} times. */
    public static TriangleMesh icosphere(int levels) {
        TriangleMesh mesh = new TriangleMesh(ICOSAHEDRON, FACES).onSphere();
        for (int level = 0; level < levels; level++) {
            mesh = mesh.divided().onSphere();
        }
        return mesh;
    }

    /** How many vertices {@link #icosphere} has. */
    static int icosphereVertices(int levels) {
        return 10 * (1 << (2 * levels)) + 2;
    }

    public int vertices() {
        return positions.length / 3;
    }

    public int triangles() {
        return corners.length / 3;
    }

    /** A fresh array of x, y, z of each vertex, shape {@code [vertices, 3]}. */
    public double[] positions() {
        return positions.clone();
    }

    /** Coordinate {@code axis} of a vertex. */
    double position(int vertex, int axis) {
        return positions[3 * vertex + axis];
    }

    /** Corner {@code k} of a triangle, a vertex. */
    int corner(int triangle, int k) {
        return corners[3 * triangle + k];
    }

    /** The same triangles at other places. */
    public TriangleMesh withPositions(double[] moved) {
        if (moved.length != positions.length) {
            throw new IllegalArgumentException(
                    "expected " + positions.length + " coordinates, but got " + moved.length);
        }
        return new TriangleMesh(moved, corners);
    }

    private TriangleMesh onSphere() {
        double[] moved = positions.clone();
        for (int v = 0; v < moved.length; v += 3) {
            double length = Math.sqrt(moved[v] * moved[v] + moved[v + 1] * moved[v + 1] + moved[v + 2] * moved[v + 2]);
            moved[v] /= length;
            moved[v + 1] /= length;
            moved[v + 2] /= length;
        }
        return withPositions(moved);
    }

    private TriangleMesh divided() {
        double[] all = Arrays.copyOf(positions, positions.length + 3 * 3 * triangles() / 2);
        int[] fine = new int[4 * corners.length];
        Map<Long, Integer> middles = new HashMap<>();
        for (int t = 0; t < triangles(); t++) {
            int a = corner(t, 0);
            int b = corner(t, 1);
            int c = corner(t, 2);
            int ab = middle(a, b, middles, all);
            int bc = middle(b, c, middles, all);
            int ca = middle(c, a, middles, all);
            int[] four = {a, ab, ca, b, bc, ab, c, ca, bc, ab, bc, ca};
            System.arraycopy(four, 0, fine, 12 * t, 12);
        }
        return new TriangleMesh(all, fine);
    }

    /** The vertex in the middle of an edge, which two triangles share. */
    private int middle(int a, int b, Map<Long, Integer> middles, double[] all) {
        long edge = (long) Math.min(a, b) << 32 | Math.max(a, b);
        return middles.computeIfAbsent(edge, key -> {
            int vertex = vertices() + middles.size();
            for (int axis = 0; axis < 3; axis++) {
                all[3 * vertex + axis] = 0.5 * (position(a, axis) + position(b, axis));
            }
            return vertex;
        });
    }
}
