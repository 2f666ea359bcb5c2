package zerograds.ui.plot.axis;

import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextAlignment;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.Typeface;

/** A sentence in the middle of an area where nothing can be drawn. */
public final class Sentences {
    private static final double LINE = 16;

    private Sentences() {}

    /** Draws the sentence, broken between words. */
    public static void draw(Pen gc, Theme theme, Rectangle2D box, String sentence) {
        StringBuilder broken = new StringBuilder();
        String line = "";
        int lines = 1;
        for (String word : sentence.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Typeface.width(longer) > box.getWidth() - 24) {
                broken.append(line).append('\n');
                line = word;
                lines++;
            } else {
                line = longer;
            }
        }
        PlotArea.text(gc, theme, TextAlignment.CENTER);
        double top = box.getMinY() + 24 + Math.max(0, box.getHeight() / 4 - lines * LINE / 2);
        for (String part : (broken + line).split("\n")) {
            gc.fillText(part, box.getMinX() + box.getWidth() / 2, top);
            top += LINE;
        }
    }
}
