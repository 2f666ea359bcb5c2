package zerograds.store.problem;

import java.util.Map;
import zerograds.forward.Spaces;
import zerograds.forward.builtin.BuiltIns;
import zerograds.math.RandomStream;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

/** Draws the target images of the demo problems. */
final class DemoPictures {
    private static final double[] SUN = {0.62, 0.3};

    private DemoPictures() {}

    /** What is seen at (x, y), both in [0, 1] from the top left. */
    @FunctionalInterface
    interface Painter {
        double[] colour(double x, double y);
    }

    /** A picture of mountains at dusk. */
    static Signal dusk(int size, boolean grey) {
        return paint(size, grey, DemoPictures::dusk);
    }

    /** Four samples a pixel, so that a small picture is not all edges. */
    private static Signal paint(int size, boolean grey, Painter painter) {
        int channels = grey ? 1 : 3;
        float[] values = new float[size * size * channels];
        for (int pixel = 0; pixel < size * size; pixel++) {
            for (int sample = 0; sample < 4; sample++) {
                int column = pixel % size;
                int row = pixel / size;
                int lower = sample / 2;
                double x = (column + 0.25 + 0.5 * (sample % 2)) / size;
                double y = (row + 0.25 + 0.5 * lower) / size;
                double[] colour = painter.colour(x, y);
                double luminance = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
                for (int channel = 0; channel < channels; channel++) {
                    values[pixel * channels + channel] += (float) (0.25 * (grey ? luminance : colour[channel]));
                }
            }
        }
        return grey ? Signal.of(values, size, size) : Signal.of(values, size, size, 3);
    }

    /** The light below a slab with two crossing trains of waves, {@code controls} × {@code controls} control points. */
    static Signal rippledLight(int controls, int size) throws Exception {
        double[] heights = new double[controls * controls];
        for (int i = 0; i < heights.length; i++) {
            double x = (i % controls) / (controls - 1.0);
            double y = Math.floorDiv(i, controls) / (controls - 1.0);
            double near = Math.hypot(x - 0.15, y - 0.2);
            double far = Math.hypot(x - 0.9, y - 0.75);
            heights[i] = 0.5 + 0.035 * Math.cos(34 * near) + 0.045 * Math.cos(26 * far);
        }
        ForwardModel model = BuiltIns.of("spline-caustic")
                .create(Map.of("size", (double) size, "photons", 4.0 * size), Spaces.reals(heights.length));
        try (ForwardModel.Session session = model.open()) {
            return session.run(Spaces.point(heights), 0);
        }
    }

    /** A bright heart with a soft rim on a dim ground. */
    static Signal heart(int size) {
        return paint(size, true, (x, y) -> {
            double u = 2.9 * (x - 0.5);
            double v = 2.9 * (0.56 - y);
            double inside = 1 - Math.hypot(u, v - 0.75 * Math.cbrt(u * u));
            double light = 0.12 + 0.78 * Math.max(0, Math.min(1, 0.5 + 4 * inside));
            return new double[] {light, light, light};
        });
    }

    private static double[] dusk(double x, double y) {
        for (int ridge = 3; ridge > 0; ridge--) {
            double height = 0.48 + 0.12 * ridge - 0.34 / (1 + 0.5 * ridge) * mountains(x, ridge);
            if (y > height) {
                double depth = Math.min(1, (y - height) / 0.3);
                double mist = 0.5 * depth * (4 - ridge) / 3;
                double[] rock = {0.05 + 0.11 * (3 - ridge), 0.05 + 0.06 * (3 - ridge), 0.11 + 0.07 * (3 - ridge)};
                return mix(rock, new double[] {0.75, 0.38, 0.3}, mist);
            }
        }
        double distance = Math.hypot(x - SUN[0], y - SUN[1]);
        double[] sky = mix(new double[] {0.08, 0.12, 0.42}, new double[] {0.98, 0.5, 0.2}, Math.pow(y / 0.62, 1.3));
        double[] glow = mix(sky, new double[] {1, 0.78, 0.4}, Math.exp(-distance / 0.12));
        return distance < 0.1 ? new double[] {1, 0.93, 0.7} : glow;
    }

    private static double mountains(double x, int ridge) {
        double sum = 0;
        for (int octave = 0; octave < 6; octave++) {
            sum += noise(x * (3 + ridge) * (1 << octave), 10 * ridge + octave) / (1 << octave);
        }
        return 0.5 * sum;
    }

    /** Value noise along a line: numbers in [0, 1] at the integers, smoothly joined. */
    private static double noise(double position, int row) {
        RandomStream random = new RandomStream(11, 0);
        int cell = (int) Math.floor(position);
        double t = position - cell;
        double from = random.uniform(row, cell);
        return from + (random.uniform(row, cell + 1) - from) * t * t * (3 - 2 * t);
    }

    private static double[] mix(double[] from, double[] to, double share) {
        double bounded = Math.max(0, Math.min(1, share));
        double[] mixed = new double[from.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = from[i] + bounded * (to[i] - from[i]);
        }
        return mixed;
    }
}
