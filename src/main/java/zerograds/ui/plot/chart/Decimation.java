package zerograds.ui.plot.chart;

import java.awt.geom.Path2D;
import zerograds.ui.model.series.Points;

/**
 * Reduces a curve to at most two points per pixel column, its least and its greatest, so that drawing takes the same time
 * for ten points and for ten million. Extremes stay; values that cannot be shown are left out, and a pixel column without
 * any other is a gap.
 */
final class Decimation {
    private final Path2D.Double path = new Path2D.Double();
    private boolean connected;
    private long column = Long.MIN_VALUE;
    private double leastX;
    private double leastY;
    private double greatestX;
    private double greatestY;
    private int drawn;

    private Decimation() {}

    /** From the axes' units to pixels. */
    interface Mapping {
        double x(double x);

        /** NaN for a value that cannot be shown. */
        double y(double y);
    }

    /**
     * A curve in pixels.
     *
     * @param drawn how many points it has
     */
    record Line(Path2D path, int drawn) {}

    static Line of(Points points, Mapping mapping) {
        Decimation decimation = new Decimation();
        for (int i = 0; i < points.size(); i++) {
            decimation.add(mapping.x(points.x(i)), mapping.y(points.y(i)));
        }
        decimation.flush();
        return new Line(decimation.path, decimation.drawn);
    }

    private void add(double x, double y) {
        long at = (long) Math.floor(x);
        if (at != column) {
            flush();
            column = at;
            leastY = Double.NaN;
        }
        if (Double.isNaN(y)) {
            return;
        }
        if (Double.isNaN(leastY)) {
            leastX = x;
            leastY = y;
            greatestX = x;
            greatestY = y;
        } else if (y < leastY) {
            leastX = x;
            leastY = y;
        } else if (y > greatestY) {
            greatestX = x;
            greatestY = y;
        }
    }

    private void flush() {
        if (column == Long.MIN_VALUE) {
            return;
        }
        column = Long.MIN_VALUE;
        if (Double.isNaN(leastY)) {
            connected = false;
            return;
        }
        if (leastX <= greatestX) {
            draw(leastX, leastY);
        } else {
            draw(greatestX, greatestY);
            draw(leastX, leastY);
            return;
        }
        if (leastY != greatestY) {
            draw(greatestX, greatestY);
        }
    }

    private void draw(double x, double y) {
        if (connected) {
            path.lineTo(x, y);
        } else {
            path.moveTo(x, y);
            // a lonely point between two gaps is a dot, by the line's round caps
            path.lineTo(x + 0.01, y);
        }
        connected = true;
        drawn++;
    }
}
