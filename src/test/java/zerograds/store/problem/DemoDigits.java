package zerograds.store.problem;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes the digits 0 to 9 with a soft pen, 28 × 28 pixels each, as a file of type IDX. */
final class DemoDigits {
    static final int SIZE = 28;
    private static final int UNSIGNED_BYTES = 0x08;
    private static final double PEN = 1.3;

    /** The corners of each digit's strokes, which are then rounded, in pixels; strokes are separated by bars. */
    private static final List<String> STROKES = List.of(
            "14,4 7,6 7,22 14,24 21,22 21,6 14,4",
            "10,9 15,4 15,24",
            "7,9 8,4 20,3 21,11 7,24 22,24",
            "7,5 14,3 21,5 21,12 14,13 12,13 | 12,13 14,13 22,14 22,22 14,25 6,22",
            "16,4 6,17 23,17 | 17,10 17,25",
            "21,4 9,4 8,13 | 8,13 13,10 22,12 22,22 14,25 6,22",
            "19,4 10,7 7,17 9,25 20,25 21,15 13,13 8,17",
            "6,4 22,4 12,25",
            "14,13 7,11 8,4 14,4 20,4 21,11 14,13 6,16 6,24 14,24 22,24 22,16 14,13",
            "20,11 15,15 7,13 7,4 20,3 20,11 19,19 16,25");

    private DemoDigits() {}

    /** All ten, one after the other, behind the header. */
    static byte[] idx() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(16);
        header.putInt(UNSIGNED_BYTES << 8 | 3)
                .putInt(STROKES.size())
                .putInt(SIZE)
                .putInt(SIZE);
        file.writeBytes(header.array());
        for (String digit : STROKES) {
            file.writeBytes(draw(digit));
        }
        return file.toByteArray();
    }

    private static byte[] draw(String digit) {
        List<double[][]> strokes = new ArrayList<>();
        for (String stroke : digit.split("\\|", -1)) {
            strokes.add(rounded(rounded(rounded(corners(stroke.strip())))));
        }
        byte[] pixels = new byte[SIZE * SIZE];
        for (int i = 0; i < pixels.length; i++) {
            double nearest = SIZE;
            double x = i % SIZE + 0.5;
            double y = Math.floorDiv(i, SIZE) + 0.5;
            for (double[][] stroke : strokes) {
                for (int k = 0; k + 1 < stroke.length; k++) {
                    nearest = Math.min(nearest, distance(x, y, stroke[k], stroke[k + 1]));
                }
            }
            pixels[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, PEN + 0.5 - nearest)));
        }
        return pixels;
    }

    private static double[][] corners(String stroke) {
        String[] texts = stroke.split(" ", -1);
        double[][] corners = new double[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            String[] pair = texts[i].split(",", -1);
            corners[i] = new double[] {Double.parseDouble(pair[0]), Double.parseDouble(pair[1])};
        }
        return corners;
    }

    /** Cuts every corner at a quarter of its edges, as G. M. Chaikin did in 1974. */
    private static double[][] rounded(double[][] corners) {
        List<double[]> points = new ArrayList<>();
        points.add(corners[0]);
        for (int i = 0; i + 1 < corners.length; i++) {
            points.add(between(corners[i], corners[i + 1], 0.25));
            points.add(between(corners[i], corners[i + 1], 0.75));
        }
        points.add(corners[corners.length - 1]);
        return points.toArray(double[][]::new);
    }

    private static double[] between(double[] from, double[] to, double share) {
        return new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])};
    }

    private static double distance(double x, double y, double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
        double bounded = Math.max(0, Math.min(1, along));
        return Math.hypot(x - from[0] - bounded * dx, y - from[1] - bounded * dy);
    }
}
