package zerograds.forward;

import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of a seven-segment digit: a at the top, then clockwise b, c, d, e, f, and g in the middle.
 *
 * @param left of the box that encloses the digit before it is slanted, in pixels
 * @param top of the box
 * @param width of the box
 * @param height of the box
 */
record Digit(double left, double top, double width, double height) {
    static final int SEGMENTS = 7;

    /** How far the digit leans to the right, per height. */
    private static final double SLANT = 0.08;

    /** The outlines of all segments, in order. */
    List<Outline> outlines() {
        double thickness = Math.max(2, 0.2 * width);
        double half = 0.5 * thickness;
        double right = left + width - half;
        double bottom = top + height - half;
        double middle = 0.5 * (top + half + bottom);
        List<Outline> outlines = new ArrayList<>();
        outlines.add(horizontal(left + half, right, top + half, half));
        outlines.add(vertical(right, top + half, middle, half));
        outlines.add(vertical(right, middle, bottom, half));
        outlines.add(horizontal(left + half, right, bottom, half));
        outlines.add(vertical(left + half, middle, bottom, half));
        outlines.add(vertical(left + half, top + half, middle, half));
        outlines.add(horizontal(left + half, right, middle, half));
        return outlines;
    }

    private Outline horizontal(double from, double to, double y, double half) {
        double gap = 0.3 * half;
        double a = from + gap;
        double b = to - gap;
        return slanted(
                new double[] {a, a + half, b - half, b, b - half, a + half},
                new double[] {y, y - half, y - half, y, y + half, y + half});
    }

    private Outline vertical(double x, double from, double to, double half) {
        double gap = 0.3 * half;
        double a = from + gap;
        double b = to - gap;
        return slanted(
                new double[] {x, x + half, x + half, x, x - half, x - half},
                new double[] {a, a + half, b - half, b, b - half, a + half});
    }

    private Outline slanted(double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] += SLANT * (top + 0.5 * height - y[i]);
        }
        return new Outline(x, y);
    }

    /** A polygon's corners, in pixels. */
    record Outline(double[] x, double[] y) {}
}
