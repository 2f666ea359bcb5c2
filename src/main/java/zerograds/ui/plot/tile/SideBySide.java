package zerograds.ui.plot.tile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import zerograds.problem.Signal;
import zerograds.ui.plot.axis.SignalImage;
import zerograds.ui.plot.pen.Typeface;

/**
 * Images in a row on white, enlarged by whole factors, each with a caption below. Needs no screen; any thread.
 *
 * @param images at least one, of the same shape
 */
public record SideBySide(List<Captioned> images) {
    private static final int WANTED = 240;
    private static final int GAP = 12;
    private static final int CAPTION = 26;

    /**
     * An image and what it is.
     *
     * @param signal values in [0, 1], or beyond, which is clamped
     */
    public record Captioned(String caption, Signal signal) {
        /** @throws IllegalArgumentException if the signal is not an image */
        public Captioned {
            if (!signal.isImage()) {
                throw new IllegalArgumentException("only images can be shown side by side, but got " + signal.shape());
            }
        }
    }

    /** @throws IllegalArgumentException if there is no image */
    public SideBySide {
        images = List.copyOf(images);
        if (images.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one image");
        }
    }

    public int width() {
        return images.size() * (shownWidth() + GAP) + GAP;
    }

    public int height() {
        return shownHeight() + GAP + CAPTION;
    }

    /** Its pixels, row by row. */
    public int[] argb() {
        BufferedImage picture = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width(), height());
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(Typeface.awt(14));
        graphics.setColor(new Color(0x24292f));
        int left = GAP;
        for (Captioned image : images) {
            graphics.drawImage(pixels(image.signal()), left, GAP, shownWidth(), shownHeight(), null);
            graphics.drawString(image.caption(), left, GAP + shownHeight() + 18);
            left += shownWidth() + GAP;
        }
        graphics.dispose();
        return picture.getRGB(0, 0, width(), height(), null, 0, width());
    }

    private int factor() {
        return Math.max(1, WANTED / signalHeight());
    }

    private int signalHeight() {
        return images.get(0).signal().shape().get(0);
    }

    private int shownWidth() {
        return signalHeight() > 2 * WANTED
                ? 256
                : factor() * images.get(0).signal().shape().get(1);
    }

    private int shownHeight() {
        return signalHeight() > 2 * WANTED ? 256 : factor() * signalHeight();
    }

    private static BufferedImage pixels(Signal signal) {
        int height = signal.shape().get(0);
        int width = signal.shape().get(1);
        boolean grey = signal.shape().size() == 2;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int red = level(signal.value(grey ? i : 3 * i));
            int green = grey ? red : level(signal.value(3 * i + 1));
            int blue = grey ? red : level(signal.value(3 * i + 2));
            image.setRGB(i % width, i / width, red << 16 | green << 8 | blue);
        }
        return image;
    }

    private static int level(double value) {
        return SignalImage.encoded(value);
    }
}
