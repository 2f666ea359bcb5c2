package zerograds.ui.plot.sweep;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import zerograds.compare.sweep.SweepCell;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.LossScale;
import zerograds.ui.plot.colour.ColourMap;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Typeface;

/** Two settings: a cell for each combination, its colour and its number the median loss at the end. */
final class SweepMap {
    /** From this share on the map is light enough for black text. */
    private static final double LIGHT = 0.45;

    private static final double ROOM = 38;

    private SweepMap() {}

    static void draw(SweepPen pen) {
        AxisScale range = LossScale.of(
                pen.result().cells().stream().mapToDouble(SweepCell::median).toArray());
        pen.heading(!range.isLinear() ? Texts.of("sweep.median.log") : Texts.of("sweep.median"));
        for (int i = 0; i < pen.layout().count(); i++) {
            cell(pen, range, i);
        }
        pen.columns();
        pen.rows();
        pen.outlines();
    }

    private static void cell(SweepPen pen, AxisScale range, int i) {
        SweepCell cell = pen.result().cells().get(i);
        Rectangle2D box = pen.layout().cell(i);
        boolean known = Double.isFinite(cell.median());
        double share = Math.max(0, Math.min(1, range.share(cell.median())));
        Color ink = Palette.muted(pen.theme());
        pen.gc().setFill(Palette.hairline(pen.theme()));
        if (known) {
            ink = share < LIGHT ? Color.WHITE : Color.BLACK;
            pen.gc().setFill(ColourMap.PERCEPTUAL.colour(share));
        }
        pen.gc().fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        String note = note(pen, cell, i);
        boolean two = !note.isEmpty() && box.getHeight() >= ROOM;
        double y = box.getMinY() + box.getHeight() / 2 - (two ? 8 : 0);
        pen.text(Typeface.SIZE + 1, ink, TextAlignment.CENTER);
        pen.gc().fillText(number(cell), SweepPen.middle(box), y, box.getWidth() - 4);
        if (two) {
            pen.text(Typeface.SIZE, ink, TextAlignment.CENTER);
            pen.gc().fillText(note, SweepPen.middle(box), y + 16, box.getWidth() - 4);
        }
    }

    /** The median as it stands in a cell. */
    static String number(SweepCell cell) {
        if (cell.results().isEmpty()) {
            return "…";
        }
        return Double.isFinite(cell.median()) ? NumberText.value(cell.median(), 3) : Texts.of("sweep.failed");
    }

    /** The same, saying so if it is the best. */
    static String number(SweepCell cell, boolean best) {
        return best ? Texts.of("sweep.best.is", number(cell)) : number(cell);
    }

    /** What else there is to say in a word. */
    private static String note(SweepPen pen, SweepCell cell, int i) {
        int seeds = pen.result().sweep().seeds().size();
        int runs = cell.results().size();
        if (pen.isBest(i)) {
            return Texts.of("sweep.best");
        }
        if (cell.failed() > 0) {
            return Texts.of("sweep.failed.count", cell.failed());
        }
        return runs > 0 && runs < seeds ? Texts.of("sweep.some", runs, seeds) : "";
    }
}
