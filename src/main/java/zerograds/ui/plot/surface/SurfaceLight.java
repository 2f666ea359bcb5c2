package zerograds.ui.plot.surface;

/**
 * A gentle light from above, left of who looks; colours stay those of the colour bar, a little darker or lighter. Immutable.
 *
 * @param eye who looks
 */
record SurfaceLight(SurfaceProjection eye) {
    private static final double LEFT = -0.45;
    private static final double TOWARDS = 0.35;
    private static final double UP = 0.82;
    private static final double LEAST = 0.62;
    private static final double SPAN = 0.46;
    private static final double BELOW = 0.55;
    /** The relief is higher than it is wide: its slopes are softened, or everything would be steep. */
    private static final double SOFT = 0.6;

    /** How bright a place is whose height grows so much along both axes. */
    double of(double east, double north) {
        double right = eye.tall() * (east * eye.cosA() - north * eye.sinA());
        double away = eye.tall() * (east * eye.sinA() + north * eye.cosA());
        double cosine = (UP - SOFT * right * LEFT + SOFT * away * TOWARDS)
                / Math.sqrt(1 + SOFT * SOFT * (right * right + away * away));
        boolean isUnderside = eye.sinE() + away * eye.cosE() < 0;
        double light = LEAST + SPAN * Math.max(0, cosine);
        return isUnderside ? BELOW * light : light;
    }

    /** A colour in that light. */
    static int lit(int argb, double light) {
        return (argb & 0xff000000)
                | channel(argb >> 16 & 0xff, light) << 16
                | channel(argb >> 8 & 0xff, light) << 8
                | channel(argb & 0xff, light);
    }

    private static int channel(int value, double light) {
        return (int) Math.min(255, value * light + 0.5);
    }
}
