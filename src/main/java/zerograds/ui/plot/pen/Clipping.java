package zerograds.ui.plot.pen;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;

/**
 * Cuts lines and polygons at the sides of a box. A canvas could clip, but its renderer then composes every stroke through
 * a mask, which is several times slower than drawing a map with all its marks.
 */
public record Clipping(Rectangle2D box) {
    public boolean holds(double x, double y) {
        return x >= box.getMinX() && x <= box.getMaxX() && y >= box.getMinY() && y <= box.getMaxY();
    }

    /** Strokes what of the line lies inside. */
    public void line(Pen gc, double x0, double y0, double x1, double y1) {
        double[] inside = cut(x0, y0, x1, y1);
        if (inside.length > 0) {
            gc.strokeLine(inside[0], inside[1], inside[2], inside[3]);
        }
    }

    /** Begins a path of the straight pieces from point to point, as far as they lie inside. */
    public void trace(Pen gc, double[] xs, double[] ys, int from, int to) {
        gc.beginPath();
        double endX = Double.NaN;
        double endY = Double.NaN;
        for (int i = from; i + 1 < to; i++) {
            double[] inside = cut(xs[i], ys[i], xs[i + 1], ys[i + 1]);
            if (inside.length == 0) {
                continue;
            }
            if (inside[0] != endX || inside[1] != endY) {
                gc.moveTo(inside[0], inside[1]);
            }
            gc.lineTo(inside[2], inside[3]);
            endX = inside[2];
            endY = inside[3];
        }
    }

    /** The part of a line that is inside, {@code {x0, y0, x1, y1}}, or nothing (Liang and Barsky). */
    public double[] cut(double x0, double y0, double x1, double y1) {
        double[] directions = {x0 - x1, x1 - x0, y0 - y1, y1 - y0};
        double[] distances = {x0 - box.getMinX(), box.getMaxX() - x0, y0 - box.getMinY(), box.getMaxY() - y0};
        double from = 0;
        double to = 1;
        for (int side = 0; side < 4; side++) {
            double at = distances[side] / directions[side];
            if (directions[side] < 0) {
                from = Math.max(from, at);
            } else if (directions[side] > 0) {
                to = Math.min(to, at);
            } else if (distances[side] < 0) {
                return new double[0];
            }
        }
        if (!(from <= to)) {
            return new double[0];
        }
        double endX = to == 1 ? x1 : x0 + to * (x1 - x0);
        double endY = to == 1 ? y1 : y0 + to * (y1 - y0);
        return new double[] {x0 + from * (x1 - x0), y0 + from * (y1 - y0), endX, endY};
    }

    /** The part of a convex polygon that is inside, corners in turn: {@code {xs, ys}} (Sutherland and Hodgman). */
    public double[][] cut(double[] xs, double[] ys) {
        double[][] left = {xs, ys};
        left = cut(left, 0, box.getMinX(), 1);
        left = cut(left, 0, box.getMaxX(), -1);
        left = cut(left, 1, box.getMinY(), 1);
        return cut(left, 1, box.getMaxY(), -1);
    }

    /** Keeps where {@code sign (p[axis] − limit) ≥ 0}. */
    private static double[][] cut(double[][] polygon, int axis, double limit, int sign) {
        int corners = polygon[0].length;
        double[][] kept = new double[2][2 * corners];
        int size = 0;
        for (int i = 0; i < corners; i++) {
            int next = (i + 1) % corners;
            double here = sign * (polygon[axis][i] - limit);
            double there = sign * (polygon[axis][next] - limit);
            if (here >= 0) {
                kept[0][size] = polygon[0][i];
                kept[1][size++] = polygon[1][i];
            }
            if (here * there < 0) {
                double share = here / (here - there);
                kept[0][size] = polygon[0][i] + share * (polygon[0][next] - polygon[0][i]);
                kept[1][size++] = polygon[1][i] + share * (polygon[1][next] - polygon[1][i]);
            }
        }
        return new double[][] {Arrays.copyOf(kept[0], size), Arrays.copyOf(kept[1], size)};
    }
}
