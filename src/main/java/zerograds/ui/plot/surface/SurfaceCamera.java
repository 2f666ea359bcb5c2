package zerograds.ui.plot.surface;

import javafx.geometry.Rectangle2D;

/**
 * The viewpoint of surfaces, in parallel projection, so that equal heights look equal. Immutable.
 *
 * @param azimuth degrees that the surface is turned anticlockwise, seen from above, within [−180, 180)
 * @param elevation degrees above the floor, within [5, 90]; at 90 and azimuth 0 it looks like a map
 * @param zoom magnification, within [0.5, 8]
 * @param lookX the point of the floor that is in the middle, within [−1, 1]
 * @param lookY the point of the floor that is in the middle, within [−1, 1]
 */
record SurfaceCamera(double azimuth, double elevation, double zoom, double lookX, double lookY) {
    static final SurfaceCamera START = new SurfaceCamera(30, 32, 1, 0, 0);

    /** Without its corners' turning room. */
    static final SurfaceCamera TOP = new SurfaceCamera(0, 90, 1.25, 0, 0);

    static final double LOWEST = 5;
    static final double HIGHEST = 90;
    static final double LEAST_ZOOM = 0.5;
    static final double MOST_ZOOM = 8;

    private static final double FLATTEST = 0.3;

    SurfaceCamera {
        azimuth = azimuth - 360 * Math.floor((azimuth + 180) / 360);
        elevation = clamp(elevation, LOWEST, HIGHEST);
        zoom = clamp(zoom, LEAST_ZOOM, MOST_ZOOM);
        lookX = clamp(lookX, -1, 1);
        lookY = clamp(lookY, -1, 1);
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    /** Turned by so many degrees more. */
    SurfaceCamera turned(double around, double up) {
        return new SurfaceCamera(azimuth + around, elevation + up, zoom, lookX, lookY);
    }

    /**
     * Magnified by another factor, so that what is under the mouse stays there, as far as it lies at half the height.
     *
     * @param right from the middle of {@code box} to the mouse, pixels
     * @param up from the middle of {@code box} to the mouse, pixels
     */
    SurfaceCamera zoomed(double factor, Rectangle2D box, double right, double up) {
        double wanted = clamp(zoom * factor, LEAST_ZOOM, MOST_ZOOM);
        if (wanted <= 1) {
            return new SurfaceCamera(azimuth, elevation, wanted, 0, 0);
        }
        SurfaceProjection now = SurfaceProjection.of(this, box);
        double kept = (1 - zoom / wanted) / now.scale();
        double across = right * kept;
        double away = up * kept / Math.max(FLATTEST, now.sinE());
        double share = wanted < zoom ? (wanted - 1) / (zoom - 1) : 1;
        return new SurfaceCamera(
                azimuth,
                elevation,
                wanted,
                share * (lookX + (share < 1 ? 0 : now.cosA() * across + now.sinA() * away)),
                share * (lookY + (share < 1 ? 0 : now.cosA() * away - now.sinA() * across)));
    }
}
