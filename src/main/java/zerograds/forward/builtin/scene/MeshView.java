package zerograds.forward.builtin.scene;

import java.util.Arrays;

/**
 * Draws a mesh from one side into a part of a grey image: parallel projection, a depth buffer, one grey for each triangle, no
 * anti-aliasing. For one thread.
 */
final class MeshView {
    /** Half the width of what is seen. */
    static final double REACH = 1.45;

    private static final double AMBIENT = 0.12;
    private static final double[] LIGHT = {0.36, 0.48, 0.8};

    private final int size;
    private final float[] image;
    private final int stride;
    private final float[] depths;

    /**
     * @param size of the square that is drawn into, in pixels
     * @param image row-major, {@code stride} pixels a row
     */
    MeshView(int size, float[] image, int stride) {
        this.size = size;
        this.image = image;
        this.stride = stride;
        depths = new float[size * size];
    }

    /**
     * Draws the mesh.
     *
     * @param axes the directions right, up and towards the camera, row by row, orthonormal
     * @param origin where the square's first pixel is in the image
     */
    void draw(TriangleMesh mesh, double[] axes, int origin) {
        Arrays.fill(depths, Float.NEGATIVE_INFINITY);
        double[] seen = new double[3 * mesh.vertices()];
        double scale = 0.5 * size / REACH;
        for (int v = 0; v < mesh.vertices(); v++) {
            seen[3 * v] = 0.5 * size + scale * along(mesh, v, axes, 0);
            seen[3 * v + 1] = 0.5 * size - scale * along(mesh, v, axes, 3);
            seen[3 * v + 2] = scale * along(mesh, v, axes, 6);
        }
        for (int t = 0; t < mesh.triangles(); t++) {
            fill(seen, 3 * mesh.corner(t, 0), 3 * mesh.corner(t, 1), 3 * mesh.corner(t, 2), origin);
        }
    }

    private static double along(TriangleMesh mesh, int vertex, double[] axes, int axis) {
        return axes[axis] * mesh.position(vertex, 0)
                + axes[axis + 1] * mesh.position(vertex, 1)
                + axes[axis + 2] * mesh.position(vertex, 2);
    }

    private void fill(double[] p, int a, int b, int c, int origin) {
        double abX = p[b] - p[a];
        double abY = p[b + 1] - p[a + 1];
        double acX = p[c] - p[a];
        double acY = p[c + 1] - p[a + 1];
        double area = abX * acY - abY * acX;
        if (area == 0) {
            return;
        }
        double slopeX = ((p[b + 2] - p[a + 2]) * acY - (p[c + 2] - p[a + 2]) * abY) / area;
        double slopeY = ((p[c + 2] - p[a + 2]) * abX - (p[b + 2] - p[a + 2]) * acX) / area;
        float grey = shade(slopeX, slopeY);
        int firstRow = first(Math.min(p[a + 1], Math.min(p[b + 1], p[c + 1])));
        int lastRow = last(Math.max(p[a + 1], Math.max(p[b + 1], p[c + 1])));
        int firstColumn = first(Math.min(p[a], Math.min(p[b], p[c])));
        int lastColumn = last(Math.max(p[a], Math.max(p[b], p[c])));
        for (int row = firstRow; row <= lastRow; row++) {
            double y = row + 0.5 - p[a + 1];
            for (int column = firstColumn; column <= lastColumn; column++) {
                double x = column + 0.5 - p[a];
                double towardsB = (x * acY - y * acX) / area;
                double towardsC = (abX * y - abY * x) / area;
                float depth = (float) (p[a + 2] + slopeX * x + slopeY * y);
                int pixel = row * size + column;
                if (towardsB >= 0 && towardsC >= 0 && towardsB + towardsC <= 1 && depth > depths[pixel]) {
                    depths[pixel] = depth;
                    image[origin + row * stride + column] = grey;
                }
            }
        }
    }

    /** The grey of a surface z(x, y) with the given slopes, y downwards; both of its sides look alike. */
    private static float shade(double slopeX, double slopeY) {
        double length = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
        double cosine = (-slopeX * LIGHT[0] + slopeY * LIGHT[1] + LIGHT[2]) / length;
        return (float) (AMBIENT + (1 - AMBIENT) * Math.max(0, cosine));
    }

    private static int first(double position) {
        return Math.max(0, (int) Math.ceil(position - 0.5));
    }

    private int last(double position) {
        return Math.min(size - 1, (int) Math.floor(position - 0.5));
    }
}
