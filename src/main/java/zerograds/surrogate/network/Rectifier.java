package zerograds.surrogate.network;

/** The leaky rectifier {@code y = max(z, slope · z)}, 0 < slope ≤ 1, as loops that the JIT vectorises. */
final class Rectifier {
    private static final float STEEP = 1e30f;

    private Rectifier() {}

    static void apply(float[] z, int size, float slope) {
        for (int i = 0; i < size; i++) {
            z[i] = Math.max(z[i], slope * z[i]);
        }
    }

    /**
     * Turns ∂/∂y into ∂/∂z, in place. The sign of y is that of z; clamping a steep ramp takes it without a branch, wrong for
     * 0 < y < 1e-30 only, where the kink is.
     */
    static void pullBack(float[] y, int size, float slope, float[] delta) {
        float rise = 1 - slope;
        for (int i = 0; i < size; i++) {
            delta[i] *= slope + rise * Math.min(1, Math.max(0, STEEP * y[i]));
        }
    }
}
