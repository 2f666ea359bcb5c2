package zerograds.store.file;

import java.io.IOException;
import java.nio.file.Path;
import zerograds.image.Png;
import zerograds.problem.Signal;

/**
 * Reads and writes signals as PNG files. A file's numbers are those of the signal: 0 is black and the largest is 1,
 * without any gamma curve. Thread safe.
 */
public final class Images {
    private Images() {}

    /**
     * Reads a grey image as a signal of shape {@code [height, width]}, a colour image as {@code [height, width, 3]}.
     *
     * @throws IOException if the file cannot be read, is not a PNG, has too many pixels, or is not opaque
     */
    public static Signal read(Path png) throws IOException {
        return Png.read(png);
    }

    /**
     * Writes a grey or colour image; values are clamped to [0, 1].
     *
     * @throws IllegalArgumentException if the signal is not an image
     */
    public static void write(Path png, Signal image) throws IOException {
        AtomicFile.write(png, Png.bytes(image));
    }

    /**
     * Writes opaque pixels.
     *
     * @param argb row by row from the top left; the alpha is ignored
     */
    public static void write(Path png, int[] argb, int width, int height) throws IOException {
        AtomicFile.write(png, Png.bytes(argb, width, height));
    }
}
