package zerograds.ui.plot.surface;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import zerograds.ui.plot.landscape.PathInk;
import zerograds.ui.plot.pen.Clipping;
import zerograds.ui.plot.pen.Pen;

/** A line that lies on a surface, in pixels: what is seen of it, and faintly what the surface hides. JavaFX thread only. */
final class SurfaceTrace {
    /** Above the surface. */
    private static final double LIFT = 0.015;

    /** Something so much farther away than the surface is surely hidden. */
    private static final double SLACK = 0.05;

    private static final double STEP = 0.04;
    private static final double APART = 1.5;
    private static final int MOST_STEPS = 64;
    private static final double SHORTEST = 7;
    private static final int FADES = 12;
    private static final double HIDDEN = 0.35;

    private final SurfaceProjection eye;
    private final SurfaceMesh mesh;
    private final SurfaceImage image;
    private final Clipping within;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private double[] ages = new double[64];
    private boolean[] hidden = new boolean[64];
    private int size;

    /** Where a point of the floor is seen on the surface. */
    record Spot(double x, double y, boolean isHidden) {}

    /**
     * A line from point to point.
     *
     * @param points of the floor, each {@code {u, v}}
     */
    SurfaceTrace(SurfaceProjection eye, SurfaceMesh mesh, SurfaceImage image, List<double[]> points) {
        this.eye = eye;
        this.mesh = mesh;
        this.image = image;
        within = new Clipping(eye.box());
        for (int i = 0; i < points.size(); i++) {
            double age = points.size() < 2 ? 1 : (double) i / (points.size() - 1);
            if (i > 0) {
                steps(points.get(i - 1), points.get(i), age);
            }
            boolean last = i == points.size() - 1;
            add(spot(eye, mesh, image, points.get(i)), age, last);
        }
        smooth();
    }

    /** Pieces that are too short to be told from noise are what their neighbours are. */
    private void smooth() {
        int from = 0;
        while (from < size) {
            int to = from;
            double length = 0;
            while (to + 1 < size && hidden[to + 1] == hidden[from]) {
                to++;
                length += Math.hypot(xs[to] - xs[to - 1], ys[to] - ys[to - 1]);
            }
            if (length < SHORTEST && from > 0) {
                Arrays.fill(hidden, from, to + 1, hidden[from - 1]);
            }
            from = to + 1;
        }
    }

    /** Where a point of the floor is seen on the surface; NaN where there is none. */
    static Spot spot(SurfaceProjection eye, SurfaceMesh mesh, SurfaceImage image, double[] point) {
        double w = mesh.height(point[0], point[1]) + LIFT;
        double x = eye.x(point[0], point[1]);
        double y = eye.y(point[0], point[1], w);
        return new Spot(x, y, image.hides(x, y, eye.nearness(point[0], point[1], w), SLACK));
    }

    /** So that it follows the surface between two points. */
    private void steps(double[] from, double[] to, double age) {
        double length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        int steps = (int) Math.min(MOST_STEPS, Math.ceil(length / STEP));
        for (int k = 1; k < steps; k++) {
            double share = (double) k / steps;
            double[] between = {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])};
            add(spot(eye, mesh, image, between), age, false);
        }
    }

    private void add(Spot spot, double age, boolean needed) {
        if (size > 0 && !needed && Math.hypot(spot.x - xs[size - 1], spot.y - ys[size - 1]) < APART) {
            return;
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
            ages = Arrays.copyOf(ages, 2 * size);
            hidden = Arrays.copyOf(hidden, 2 * size);
        }
        xs[size] = spot.x;
        ys[size] = spot.y;
        ages[size] = age;
        hidden[size++] = spot.isHidden;
    }

    /** In one colour. */
    void draw(Pen gc, Color colour, double width, double... dashes) {
        gc.setLineWidth(width);
        gc.setLineDashes(dashes);
        stroke(gc, colour, false, 0, 1);
        stroke(gc, colour.deriveColor(0, 1, 1, HIDDEN), true, 0, 1);
        gc.setLineDashes();
    }

    /** As the path of θ: pale where it is old, and set off from the surface. */
    void drawAsPath(Pen gc) {
        gc.setLineDashes(2, 4);
        gc.setLineWidth(1.25);
        stroke(gc, PathInk.colour(0.5).deriveColor(0, 1, 1, 0.6), true, 0, 1);
        gc.setLineDashes();
        gc.setLineWidth(4);
        stroke(gc, Color.gray(1, 0.55), false, 0, 1);
        gc.setLineWidth(2.25);
        for (int fade = 0; fade < FADES; fade++) {
            stroke(gc, PathInk.colour((fade + 1.0) / FADES), false, (double) fade / FADES, (fade + 1.0) / FADES);
        }
    }

    /** The pieces that are hidden, or that are not, and whose age is above one and up to the other. */
    private void stroke(Pen gc, Color colour, boolean wantsHidden, double above, double upTo) {
        gc.beginPath();
        boolean drawn = false;
        double endX = Double.NaN;
        double endY = Double.NaN;
        for (int i = 1; i < size; i++) {
            boolean isHidden = hidden[i] && hidden[i - 1];
            boolean isOfAge = (ages[i] > above && ages[i] <= upTo) || (ages[i] == 0 && above == 0);
            if (isHidden != wantsHidden || !isOfAge || Double.isNaN(ys[i] + ys[i - 1])) {
                continue;
            }
            double[] inside = within.cut(xs[i - 1], ys[i - 1], xs[i], ys[i]);
            if (inside.length == 0) {
                continue;
            }
            if (inside[0] != endX || inside[1] != endY) {
                gc.moveTo(inside[0], inside[1]);
            }
            gc.lineTo(inside[2], inside[3]);
            endX = inside[2];
            endY = inside[3];
            drawn = true;
        }
        if (drawn) {
            gc.setStroke(colour);
            gc.stroke();
        }
    }
}
