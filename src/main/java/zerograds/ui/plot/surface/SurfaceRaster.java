package zerograds.ui.plot.surface;

import java.util.Arrays;

/** Triangles as pixels, of which the nearest is kept at each. Not thread safe. */
final class SurfaceRaster {
    /** Against gaps between neighbours. */
    private static final double EDGE = 1e-6;

    private final int width;
    private final int height;
    private final int[] argb;
    private final float[] nearness;

    /**
     * Corners of triangles as they are seen.
     *
     * @param x pixels from the left
     * @param y pixels from the top
     * @param nearness greater for what hides others
     * @param share of the scale; NaN for corners of holes
     * @param light how bright it is; 1 for the colour itself
     */
    record Corners(float[] x, float[] y, float[] nearness, float[] share, float[] light) {
        Corners(int count) {
            this(new float[count], new float[count], new float[count], new float[count], new float[count]);
        }
    }

    /** What a pixel looks like. */
    @FunctionalInterface
    interface Ink {
        /**
         * Its colour.
         *
         * @param slope how much the share changes from this pixel to the next
         */
        int argb(double share, double slope, double light);
    }

    /** Transparent everywhere. */
    SurfaceRaster(int width, int height) {
        this.width = width;
        this.height = height;
        argb = new int[width * height];
        nearness = new float[width * height];
        Arrays.fill(nearness, Float.NEGATIVE_INFINITY);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Row by row; not to be changed. */
    int[] argb() {
        return argb;
    }

    /** How near what is seen at a pixel is; −∞ where nothing is, and outside. */
    double nearnessAt(double x, double y) {
        if (!(x >= 0 && y >= 0 && x < width && y < height)) {
            return Double.NEGATIVE_INFINITY;
        }
        return nearness[((int) y) * width + (int) x];
    }

    /** Draws the triangle of three corners; nothing if one is unknown. A pixel is part of it if its centre is. */
    void triangle(Corners at, int a, int b, int c, Ink ink) {
        float share = at.share[a] + at.share[b] + at.share[c];
        double area = area(at, a, b, c);
        if (Float.isNaN(share) || area == 0 || Double.isNaN(area)) {
            return;
        }
        if (area < 0) {
            fill(at, a, c, b, -area, ink);
        } else {
            fill(at, a, b, c, area, ink);
        }
    }

    private static double area(Corners at, int a, int b, int c) {
        return (double) (at.x[b] - at.x[a]) * (at.y[c] - at.y[a]) - (double) (at.x[c] - at.x[a]) * (at.y[b] - at.y[a]);
    }

    private void fill(Corners at, int a, int b, int c, double area, Ink ink) {
        int left = (int) Math.max(0, Math.ceil(Math.min(at.x[a], Math.min(at.x[b], at.x[c])) - 0.5));
        int right = (int) Math.min(width - 1, Math.floor(Math.max(at.x[a], Math.max(at.x[b], at.x[c])) - 0.5));
        int top = (int) Math.max(0, Math.ceil(Math.min(at.y[a], Math.min(at.y[b], at.y[c])) - 0.5));
        int bottom = (int) Math.min(height - 1, Math.floor(Math.max(at.y[a], Math.max(at.y[b], at.y[c])) - 0.5));
        // shares of b and c in a pixel, which change evenly from pixel to pixel
        double bx = (at.y[c] - at.y[a]) / area;
        double by = (at.x[a] - at.x[c]) / area;
        double cx = (at.y[a] - at.y[b]) / area;
        double cy = (at.x[b] - at.x[a]) / area;
        double shareB = at.share[b] - at.share[a];
        double shareC = at.share[c] - at.share[a];
        double slope = Math.hypot(bx * shareB + cx * shareC, by * shareB + cy * shareC);
        for (int row = top; row <= bottom; row++) {
            double dx = left + 0.5 - at.x[a];
            double dy = row + 0.5 - at.y[a];
            double ofB = dx * bx + dy * by;
            double ofC = dx * cx + dy * cy;
            for (int column = left; column <= right; column++, ofB += bx, ofC += cx) {
                if (ofB < -EDGE || ofC < -EDGE || ofB + ofC > 1 + EDGE) {
                    continue;
                }
                int pixel = row * width + column;
                float near = (float) mix(at.nearness, a, b, c, ofB, ofC);
                if (near > nearness[pixel]) {
                    nearness[pixel] = near;
                    argb[pixel] = ink.argb(
                            at.share[a] + ofB * shareB + ofC * shareC, slope, mix(at.light, a, b, c, ofB, ofC));
                }
            }
        }
    }

    private static double mix(float[] of, int a, int b, int c, double ofB, double ofC) {
        return of[a] + ofB * (of[b] - of[a]) + ofC * (of[c] - of[a]);
    }
}
