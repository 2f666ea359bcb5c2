package zerograds.ui.plot.pen;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Images in figures. */
final class FigureImages {
    /** Crisp images get so many pixels for each of the figure's: viewers would blur fewer. */
    private static final double DENSITY = 2;

    private FigureImages() {}

    /** A copy of {@code image}. */
    static BufferedImage of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return of(argb, width, height);
    }

    /** Pixels row by row. */
    static BufferedImage of(int[] argb, int width, int height) {
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, argb, 0, width);
        return copy;
    }

    /** Draws {@code image} into a rectangle. */
    static void draw(Graphics2D graphics, BufferedImage image, Rectangle2D place, boolean smooth) {
        int times = smooth ? 1 : times(image, place);
        BufferedImage dense = times > 1 ? repeated(image, times) : image;
        AffineTransform at = AffineTransform.getTranslateInstance(place.getX(), place.getY());
        at.scale(place.getWidth() / dense.getWidth(), place.getHeight() / dense.getHeight());
        graphics.drawImage(dense, at, null);
    }

    private static int times(BufferedImage image, Rectangle2D place) {
        double across = place.getWidth() / image.getWidth();
        double along = place.getHeight() / image.getHeight();
        return (int) Math.max(1, Math.ceil(DENSITY * Math.max(across, along)));
    }

    /** Every pixel so many times in both directions. */
    private static BufferedImage repeated(BufferedImage image, int times) {
        int width = image.getWidth() * times;
        int height = image.getHeight() * times;
        BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = large.createGraphics();
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return large;
    }
}
