package zerograds.image;

/**
 * Converts RGB to YCbCr 4:2:0, limited range, ITU-R BT.709: {@code Y = 16 + 219 (0.2126 R + 0.7152 G + 0.0722 B)},
 * {@code Cb = 128 + 224 (B − Y′) / 1.8556}, {@code Cr = 128 + 224 (R − Y′) / 1.5748}. As the codec wants them, all less
 * 128.
 */
final class Luma {
    private static final double RED = 0.2126;
    private static final double BLUE = 0.0722;
    private static final double GREEN = 1 - RED - BLUE;

    private Luma() {}

    /**
     * Converts a picture.
     *
     * @param argb {@code width · height}, both even
     * @param planes Y with {@code width · height}, Cb and Cr with a quarter of that
     */
    static void write(int[] argb, int width, int height, byte[][] planes) {
        for (int i = 0; i < width * height; i++) {
            planes[0][i] = level(16 - 128 + 219 * luma(argb[i]));
        }
        for (int row = 0; row < height / 2; row++) {
            for (int column = 0; column < width / 2; column++) {
                int at = 2 * row * width + 2 * column;
                int[] block = {argb[at], argb[at + 1], argb[at + width], argb[at + width + 1]};
                double blue = 0;
                double red = 0;
                for (int pixel : block) {
                    double luma = luma(pixel);
                    blue += (channel(pixel, 0) - luma) / (4 * 2 * (1 - BLUE));
                    red += (channel(pixel, 16) - luma) / (4 * 2 * (1 - RED));
                }
                planes[1][row * width / 2 + column] = level(224 * blue);
                planes[2][row * width / 2 + column] = level(224 * red);
            }
        }
    }

    private static double luma(int pixel) {
        return RED * channel(pixel, 16) + GREEN * channel(pixel, 8) + BLUE * channel(pixel, 0);
    }

    private static double channel(int pixel, int shift) {
        return (pixel >> shift & 0xff) / 255.0;
    }

    private static byte level(double value) {
        return (byte) Math.rint(value);
    }
}
