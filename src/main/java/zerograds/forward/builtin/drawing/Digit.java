package zerograds.forward.builtin.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of a seven-segment digit: a at the top, then clockwise b, c, d, e, f, and g in the middle.
 *
 * @param left of the box that encloses the digit, in pixels
 * @param top of the box
 * @param width of the box
 * @param height of the box
 */
record Digit(double left, double top, double width, double height) {
    static final int SEGMENTS = 7;

    /** The outlines of all segments, in order. */
    List<Outline> outlines() {
        double thickness = Math.max(2, Math.rint(0.24 * width));
        double half = 0.5 * thickness;
        double right = left + width - half;
        double bottom = top + height - half;
        double middle = Math.floor(top + 0.5 * (height - thickness)) + half;
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
        return new Outline(
                new double[] {a, a + half, b - half, b, b - half, a + half},
                new double[] {y, y - half, y - half, y, y + half, y + half});
    }

    private Outline vertical(double x, double from, double to, double half) {
        double gap = 0.3 * half;
        double a = from + gap;
        double b = to - gap;
        return new Outline(
                new double[] {x, x + half, x + half, x, x - half, x - half},
                new double[] {a, a + half, b - half, b, b - half, a + half});
    }

    /** A polygon's corners, in pixels. */
    record Outline(double[] x, double[] y) {}
}
