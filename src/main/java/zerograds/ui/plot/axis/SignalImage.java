package zerograds.ui.plot.axis;

import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import zerograds.problem.Signal;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.plot.colour.ColourMap;

/** Signals as pictures. */
public final class SignalImage {
    private static final ColourMap DIFFERENCE = ColourMap.DIVERGING;

    private SignalImage() {}

    /** Whether there is a picture of it: shape {@code [height, width]} or {@code [height, width, 3]}. */
    public static boolean isImage(Signal signal) {
        int extents = signal.shape().size();
        return extents == 2 || (extents == 3 && signal.shape().get(2) == 3);
    }

    public static int height(Signal signal) {
        return signal.shape().get(0);
    }

    public static int width(Signal signal) {
        return signal.shape().get(1);
    }

    private static int channels(Signal signal) {
        return signal.shape().size() == 3 ? 3 : 1;
    }

    /** A grey or colour picture; linear values are encoded for the screen, those outside [0, 1] clipped. */
    public static WritableImage of(Signal signal) {
        int[] pixels = new int[width(signal) * height(signal)];
        Arrays.setAll(pixels, i -> argb(signal, i));
        return image(signal, pixels);
    }

    /** The colour of pixel {@code i}, row by row. */
    public static int argb(Signal signal, int i) {
        int channels = channels(signal);
        int red = encoded(signal.value(i * channels));
        int green = channels == 3 ? encoded(signal.value(i * channels + 1)) : red;
        int blue = channels == 3 ? encoded(signal.value(i * channels + 2)) : red;
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    /** The transfer function of sRGB (IEC 61966-2-1). */
    public static int encoded(double linear) {
        double value = Math.max(0, Math.min(1, linear));
        double encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
        return (int) Math.rint(255 * encoded);
    }

    /** Output minus target, the mean of the channels; [h · w] values. */
    public static double[] difference(Signal output, Signal target) {
        int channels = channels(output);
        double[] difference = new double[output.size() / channels];
        for (int i = 0; i < output.size(); i++) {
            double wanted = target.value(i);
            difference[i / channels] += Double.isNaN(wanted) ? 0 : (output.value(i) - wanted) / channels;
        }
        return difference;
    }

    /** Differences as colours, 0 in the middle and ±{@code reach} at the ends. */
    public static WritableImage of(Signal shape, double[] difference, double reach) {
        int[] pixels = new int[difference.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = DIFFERENCE.argb(difference[i], -reach, reach);
        }
        return image(shape, pixels);
    }

    private static WritableImage image(Signal shape, int[] pixels) {
        WritableImage image = new WritableImage(width(shape), height(shape));
        image.getPixelWriter()
                .setPixels(
                        0, 0, width(shape), height(shape), PixelFormat.getIntArgbInstance(), pixels, 0, width(shape));
        return image;
    }

    /** The value or values of a pixel, for people. */
    public static String pixel(Signal signal, int row, int column) {
        int channels = channels(signal);
        int at = (row * width(signal) + column) * channels;
        StringBuilder text = new StringBuilder(NumberText.tidy(signal.value(at), 3));
        for (int channel = 1; channel < channels; channel++) {
            text.append("  ").append(NumberText.tidy(signal.value(at + channel), 3));
        }
        return text.toString();
    }
}
