package zerograds.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import zerograds.run.Field;
import zerograds.run.Slice;

/** A field on a plane as an image with contours; both are kept until the field or the scale changes. */
final class HeatMap {
    private static final int PIXELS = 256;
    private static final int LEVELS = 9;

    private final WritableImage image = new WritableImage(PIXELS, PIXELS);
    private final int[] pixels = new int[PIXELS * PIXELS];
    private List<Contours> contours = List.of();
    private @Nullable Field drawn;
    private @Nullable LossScale scaled;

    /** Draws the field where its slice lies in the area. */
    void draw(Pen gc, PlotArea area, Field field, LossScale scale) {
        if (!field.equals(drawn) || !scale.equals(scaled)) {
            drawn = field;
            scaled = scale;
            paint(field, scale);
            contours = trace(field, scale);
        }
        Slice.Axis x = field.slice().axis(0);
        Slice.Axis y = field.slice().axis(1);
        double left = area.pixelX(x.lower());
        double top = area.pixelY(y.upper());
        gc.setImageSmoothing(true);
        gc.drawImage(image, left, top, area.pixelX(x.upper()) - left, area.pixelY(y.lower()) - top);
        gc.setLineWidth(0.8);
        for (int level = 0; level < contours.size(); level++) {
            boolean dark = level < LEVELS / 2;
            gc.setStroke(dark ? Color.gray(1, 0.34) : Color.gray(0, 0.26));
            stroke(gc, area, contours.get(level));
        }
    }

    private void paint(Field field, LossScale scale) {
        double[] shares = new double[field.values().length];
        for (int node = 0; node < shares.length; node++) {
            shares[node] = scale.share(field.values()[node]);
        }
        Field coloured = new Field(field.slice(), field.cells(), shares);
        Slice.Axis x = field.slice().axis(0);
        Slice.Axis y = field.slice().axis(1);
        for (int row = 0; row < PIXELS; row++) {
            double v = y.node(PIXELS - 1 - row, PIXELS - 1);
            for (int column = 0; column < PIXELS; column++) {
                pixels[row * PIXELS + column] = ColourMap.PERCEPTUAL.argb(coloured.at(x.node(column, PIXELS - 1), v));
            }
        }
        image.getPixelWriter().setPixels(0, 0, PIXELS, PIXELS, PixelFormat.getIntArgbInstance(), pixels, 0, PIXELS);
    }

    private static List<Contours> trace(Field field, LossScale scale) {
        List<Contours> all = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            all.add(Contours.of(field, scale.loss((level + 0.5) / LEVELS), scale::share));
        }
        return all;
    }

    private static void stroke(Pen gc, PlotArea area, Contours line) {
        double[] s = line.segments();
        gc.beginPath();
        for (int i = 0; i < s.length; i += 4) {
            gc.moveTo(area.pixelX(s[i]), area.pixelY(s[i + 1]));
            gc.lineTo(area.pixelX(s[i + 2]), area.pixelY(s[i + 3]));
        }
        gc.stroke();
    }
}
