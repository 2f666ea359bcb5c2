package zerograds.ui.plot.surface;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.axis.Ticks;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.landscape.LandscapeAxis;
import zerograds.ui.plot.pen.Clipping;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.Typeface;

/**
 * The box that a surface stands in: floor and back walls with lines at round numbers, which are written along the edges in front
 * and along the leftmost one.
 *
 * @param eye who looks
 * @param names along both axes of the floor
 * @param ranges along both axes of the floor, and upwards
 */
record SurfaceBox(SurfaceProjection eye, List<LandscapeAxis> names, List<PlotArea.Range> ranges, Theme theme) {
    private static final double LINE = 13;
    private static final double APART = 6;
    private static final double LABEL_ROOM = 46;
    private static final double ROW_ROOM = 30;
    /** An edge that is seen shorter than this carries no numbers, pixels. */
    private static final double LEAST_EDGE = 36;

    /** Behind the surface is where the coordinate is {@code backX()}. */
    private double backX() {
        return eye.sinA() >= 0 ? 1 : -1;
    }

    private double backY() {
        return eye.cosA() > 0 ? 1 : -1;
    }

    /** What lies behind the surface. */
    void behind(Pen gc) {
        Clipping within = new Clipping(eye.box());
        gc.setLineDashes();
        gc.setLineWidth(1);
        gc.setStroke(Palette.hairline(theme));
        for (double u : positions(0)) {
            line(gc, within, u, -1, -1, u, 1, -1);
            line(gc, within, u, backY(), -1, u, backY(), 1);
        }
        for (double v : positions(1)) {
            line(gc, within, -1, v, -1, 1, v, -1);
            line(gc, within, backX(), v, -1, backX(), v, 1);
        }
        for (double w : positions(2)) {
            line(gc, within, -1, backY(), w, 1, backY(), w);
            line(gc, within, backX(), -1, w, backX(), 1, w);
        }
        gc.setStroke(edge());
        for (double w : new double[] {-1, 1}) {
            line(gc, within, -1, backY(), w, 1, backY(), w);
            line(gc, within, backX(), -1, w, backX(), 1, w);
        }
        line(gc, within, -1, -backY(), -1, 1, -backY(), -1);
        line(gc, within, -backX(), -1, -1, -backX(), 1, -1);
        line(gc, within, backX(), backY(), -1, backX(), backY(), 1);
        line(gc, within, -backX(), backY(), -1, -backX(), backY(), 1);
        line(gc, within, backX(), -backY(), -1, backX(), -backY(), 1);
    }

    private Color edge() {
        return Palette.muted(theme).deriveColor(0, 1, 1, 0.45);
    }

    private void line(Pen gc, Clipping within, double u0, double v0, double w0, double u1, double v1, double w1) {
        within.line(gc, eye.x(u0, v0), eye.y(u0, v0, w0), eye.x(u1, v1), eye.y(u1, v1, w1));
    }

    /** Where the ticks of an axis are, from −1 to 1. */
    private List<Double> positions(int axis) {
        List<Double> positions = new ArrayList<>();
        for (Ticks.Tick tick : ticks(axis)) {
            double share = share(axis, tick);
            if (share > -1e-6 && share < 1 + 1e-6) {
                positions.add(2 * share - 1);
            }
        }
        return positions;
    }

    private double share(int axis, Ticks.Tick tick) {
        return ranges.get(axis).share(tick.value() / ranges.get(axis).unit());
    }

    private List<Ticks.Tick> ticks(int axis) {
        Edge edge = edge(axis);
        double room = axis == 2 ? ROW_ROOM : LABEL_ROOM;
        return ranges.get(axis).ticks((int) Math.max(2, edge.length() / room)).labelled();
    }

    /** An edge as it is seen, from pixel to pixel. */
    private record Edge(double x0, double y0, double x1, double y1) {
        double length() {
            return Math.hypot(x1 - x0, y1 - y0);
        }

        double x(double share) {
            return x0 + share * (x1 - x0);
        }

        double y(double share) {
            return y0 + share * (y1 - y0);
        }
    }

    /** Which edge carries the numbers of an axis. */
    private Edge edge(int axis) {
        return switch (axis) {
            case 0 -> edge(-1, -backY(), -1, 1, -backY(), -1);
            case 1 -> edge(-backX(), -1, -1, -backX(), 1, -1);
            default -> upright();
        };
    }

    private Edge edge(double u0, double v0, double w0, double u1, double v1, double w1) {
        return new Edge(eye.x(u0, v0), eye.y(u0, v0, w0), eye.x(u1, v1), eye.y(u1, v1, w1));
    }

    private Edge upright() {
        double u = eye.cosA() > 0 ? -1 : 1;
        double v = eye.sinA() >= 0 ? 1 : -1;
        if (eye.x(-u, v) < eye.x(u, v)) {
            u = -u;
        }
        if (eye.x(u, -v) < eye.x(u, v)) {
            v = -v;
        }
        return edge(u, v, -1, u, v, 1);
    }

    /** Numbers and names, which nothing hides. */
    void labels(Pen gc) {
        double middleX = eye.x(0, 0);
        double middleY = eye.y(0, 0, -1);
        for (int axis = 0; axis < 3; axis++) {
            Edge edge = edge(axis);
            if (edge.length() >= LEAST_EDGE) {
                double away = outwards(edge, middleX, axis == 2 ? edge.y(0.5) : middleY);
                numbers(gc, edge, axis, away);
            }
        }
    }

    /** 1 if the normal (−dy, dx) of the edge points away from the middle, otherwise −1. */
    private static double outwards(Edge edge, double middleX, double middleY) {
        double nx = -(edge.y1 - edge.y0);
        double ny = edge.x1 - edge.x0;
        return nx * (edge.x(0.5) - middleX) + ny * (edge.y(0.5) - middleY) >= 0 ? 1 : -1;
    }

    private void numbers(Pen gc, Edge edge, int axis, double sign) {
        double nx = sign * -(edge.y1 - edge.y0) / edge.length();
        double ny = sign * (edge.x1 - edge.x0) / edge.length();
        Clipping within = new Clipping(eye.box());
        PlotArea.text(gc, theme, TextAlignment.CENTER);
        double farthest = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (Ticks.Tick tick : ticks(axis)) {
            double share = share(axis, tick);
            double x = edge.x(share);
            double y = edge.y(share);
            double width = Typeface.width(tick.label());
            double extent = Math.abs(nx) * width / 2 + Math.abs(ny) * LINE / 2;
            double needed = Math.abs(ny) * width + Math.abs(nx) * LINE;
            boolean fits = share > -1e-6 && share < 1 + 1e-6 && share * edge.length() - last > needed;
            if (fits && within.holds(x, y)) {
                double left = eye.box().getMinX() - SurfaceLayout.SIDE + width / 2;
                gc.fillText(tick.label(), Math.max(left, x + nx * (APART + extent)), y + ny * (APART + extent));
                farthest = Math.max(farthest, 2 * extent);
                last = share * edge.length();
            }
        }
        if (axis < 2) {
            name(gc, edge, names.get(axis), nx, ny, APART + farthest + APART + LINE / 2 - 2);
        }
    }

    /** Along the edge, so far from it. */
    private void name(Pen gc, Edge edge, LandscapeAxis axis, double nx, double ny, double away) {
        double x = edge.x(0.5) + nx * away;
        double y = edge.y(0.5) + ny * away;
        Rectangle2D box = eye.box();
        double side = SurfaceLayout.SIDE - LINE / 2;
        if (x < box.getMinX() - side || x > box.getMaxX() + side || y > box.getMaxY() + 2 * LINE) {
            return;
        }
        double angle = Math.toDegrees(Math.atan2(edge.y1 - edge.y0, edge.x1 - edge.x0));
        gc.save();
        gc.translate(x, y);
        gc.rotate(angle > 90 ? angle - 180 : angle <= -90.01 ? angle + 180 : angle);
        gc.fillText(axis.nameWithin(edge.length()), 0, 0);
        gc.restore();
    }
}
