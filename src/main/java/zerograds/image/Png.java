package zerograds.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import zerograds.problem.Signal;

/**
 * Encodes and decodes PNG images. Their numbers are those of the signal: 0 is black and the largest is 1, without any
 * gamma curve. Thread safe.
 */
public final class Png {
    private static final long MOST_PIXELS = 1L << 22;

    private Png() {}

    /**
     * Reads a grey image as a signal of shape {@code [height, width]}, a colour image as {@code [height, width, 3]}.
     *
     * @throws IOException if the file cannot be read, is not a PNG, has too many pixels, or is not opaque
     */
    public static Signal read(Path png) throws IOException {
        try (FileImageInputStream input = new FileImageInputStream(png.toFile())) {
            return read(input);
        }
    }

    /** Reads an image as {@link #read(Path)} does. */
    public static Signal read(byte[] png) throws IOException {
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            return read(input);
        }
    }

    private static Signal read(ImageInputStream input) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try {
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new IOException("it must have at most " + MOST_PIXELS + " pixels, but has " + pixels);
            }
            return signal(reader.read(0));
        } catch (IIOException | RuntimeException e) {
            throw new IOException("it is not a sound PNG image: " + e, e);
        } finally {
            reader.dispose();
        }
    }

    private static Signal signal(BufferedImage image) throws IOException {
        int channels = isGrey(image) ? 1 : 3;
        int width = image.getWidth();
        int height = image.getHeight();
        float[] values = new float[width * height * channels];
        int i = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (image.getColorModel().hasAlpha() && (image.getRGB(x, y) >>> 24) != 255) {
                    throw new IOException("it must be opaque, but pixel (" + x + ", " + y + ") is not");
                }
                for (int channel = 0; channel < channels; channel++) {
                    values[i++] = value(image, x, y, channel);
                }
            }
        }
        return channels == 1 ? Signal.of(values, height, width) : Signal.of(values, height, width, channels);
    }

    private static boolean isGrey(BufferedImage image) {
        return image.getRaster().getNumBands() < 3 && !(image.getColorModel() instanceof IndexColorModel);
    }

    private static float value(BufferedImage image, int x, int y, int channel) {
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel) {
            return ((image.getRGB(x, y) >>> (8 * (2 - channel))) & 0xFF) / 255f;
        }
        Raster raster = image.getRaster();
        return raster.getSample(x, y, channel) / (float) ((1 << colours.getComponentSize(channel)) - 1);
    }

    /**
     * A grey or colour image as a file's bytes; values are clamped to [0, 1].
     *
     * @throws IllegalArgumentException if the signal is not an image
     */
    public static byte[] bytes(Signal image) throws IOException {
        if (!image.isImage()) {
            throw new IllegalArgumentException("only an image can be written as PNG, but got a " + image);
        }
        int height = image.shape().get(0);
        int width = image.shape().get(1);
        int channels = image.size() / (width * height);
        int type = channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        BufferedImage picture = new BufferedImage(width, height, type);
        WritableRaster raster = picture.getRaster();
        for (int i = 0; i < image.size(); i++) {
            int pixel = i / channels;
            int level = Math.round(255 * (float) Math.max(0, Math.min(1, image.value(i))));
            raster.setSample(pixel % width, pixel / width, i % channels, level);
        }
        return bytes(picture);
    }

    /**
     * Opaque pixels as a file's bytes.
     *
     * @param argb row by row from the top left; the alpha is ignored
     */
    public static byte[] bytes(int[] argb, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return bytes(image);
    }

    private static byte[] bytes(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("this Java has no writer of PNG images");
        }
        return bytes.toByteArray();
    }
}
