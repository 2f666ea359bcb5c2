package zerograds.ui.plot.surface;

import javafx.geometry.Rectangle2D;

/**
 * Where points {@code (u, v, w)} of a box {@code [−1, 1]³} are seen on the screen: parallel projection. Immutable.
 *
 * @param box pixels
 * @param scale pixels for each unit of the floor
 * @param tall units of the floor for each upwards
 */
record SurfaceProjection(
        Rectangle2D box,
        double scale,
        double tall,
        double cosA,
        double sinA,
        double cosE,
        double sinE,
        double lookX,
        double lookY) {
    /** Of a floor that is turned, from its middle to its farthest corner. */
    private static final double RADIUS = Math.sqrt(2);

    /** A box is so tall that it fills the pixels at this elevation, within limits. */
    private static final double USUAL = Math.toRadians(SurfaceCamera.START.elevation());

    private static final double LEAST_TALL = 0.55;
    private static final double MOST_TALL = 0.95;

    /** What the camera sees in so many pixels. At zoom 1 nothing leaves them, whatever the azimuth. */
    static SurfaceProjection of(SurfaceCamera camera, Rectangle2D box) {
        double a = Math.toRadians(camera.azimuth());
        double e = Math.toRadians(camera.elevation());
        double filling = RADIUS * (box.getHeight() / box.getWidth() - Math.sin(USUAL)) / Math.cos(USUAL);
        double tall = Math.max(LEAST_TALL, Math.min(MOST_TALL, filling));
        double high = RADIUS * Math.sin(e) + tall * Math.cos(e);
        double scale = camera.zoom() * Math.min(box.getWidth() / (2 * RADIUS), box.getHeight() / (2 * high));
        return new SurfaceProjection(
                box,
                scale,
                tall,
                Math.cos(a),
                Math.sin(a),
                camera.elevation() == SurfaceCamera.HIGHEST ? 0 : Math.cos(e),
                Math.sin(e),
                camera.lookX(),
                camera.lookY());
    }

    /** The pixel's distance from the left. */
    double x(double u, double v) {
        double across = (u - lookX) * cosA - (v - lookY) * sinA;
        return (box.getMinX() + box.getMaxX()) / 2 + scale * across;
    }

    /** The pixel's distance from the top. */
    double y(double u, double v, double w) {
        return (box.getMinY() + box.getMaxY()) / 2 - scale * (away(u, v) * sinE + tall * w * cosE);
    }

    /** How near it is: greater for what hides others. */
    double nearness(double u, double v, double w) {
        return tall * w * sinE - away(u, v) * cosE;
    }

    private double away(double u, double v) {
        return (u - lookX) * sinA + (v - lookY) * cosA;
    }

    /** The point {@code {u, v, w}} that is seen at a pixel, so near. */
    double[] point(double x, double y, double nearness) {
        double across = (x - (box.getMinX() + box.getMaxX()) / 2) / scale;
        double up = ((box.getMinY() + box.getMaxY()) / 2 - y) / scale;
        double away = up * sinE - nearness * cosE;
        double w = (up * cosE + nearness * sinE) / tall;
        return new double[] {across * cosA + away * sinA + lookX, away * cosA - across * sinA + lookY, w};
    }
}
