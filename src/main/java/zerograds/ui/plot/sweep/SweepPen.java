package zerograds.ui.plot.sweep;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import zerograds.compare.sweep.SweepAxis;
import zerograds.compare.sweep.SweepResult;
import zerograds.ui.model.text.SettingTexts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.Typeface;

/** What all pictures of a sweep have in common. JavaFX thread only. */
record SweepPen(Pen gc, Theme theme, SweepResult result, SweepLayout layout, int selected) {
    boolean isBest(int cell) {
        return result.best().filter(result.cells().get(cell)::equals).isPresent();
    }

    void text(double size, Color colour, TextAlignment alignment) {
        gc.setFont(Typeface.fx(size));
        gc.setFill(colour);
        gc.setTextAlign(alignment);
        gc.setTextBaseline(VPos.CENTER);
    }

    void heading(String words) {
        text(Typeface.SIZE, Palette.muted(theme), TextAlignment.LEFT);
        gc.fillText(words, 2, 10);
    }

    /** Values and name of the first axis below. */
    void columns() {
        SweepAxis axis = result.sweep().axes().get(0);
        text(Typeface.SIZE, Palette.text(theme), TextAlignment.CENTER);
        double below = layout.box().getMaxY();
        for (int i = 0; i < layout.columns(); i++) {
            Rectangle2D cell = layout.cell(i);
            gc.fillText(axis.values().get(i), middle(cell), below + 10, cell.getWidth());
        }
        text(Typeface.SIZE, Palette.muted(theme), TextAlignment.CENTER);
        gc.fillText(SettingTexts.label(axis.setting()), middle(layout.box()), below + 27);
    }

    /** Values and name of the second axis at the left. */
    void rows() {
        SweepAxis axis = result.sweep().axes().get(1);
        text(Typeface.SIZE, Palette.text(theme), TextAlignment.RIGHT);
        List<String> values = axis.values();
        for (int row = 0; row < values.size(); row++) {
            Rectangle2D cell = layout.cell(row * layout.columns());
            gc.fillText(values.get(row), layout.box().getMinX() - 4, cell.getMinY() + cell.getHeight() / 2, 42);
        }
        gc.save();
        gc.translate(9, layout.box().getMinY() + layout.box().getHeight() / 2);
        gc.rotate(-90);
        text(Typeface.SIZE, Palette.muted(theme), TextAlignment.CENTER);
        gc.fillText(SettingTexts.label(axis.setting()), 0, 0);
        gc.restore();
    }

    static double middle(Rectangle2D box) {
        return box.getMinX() + box.getWidth() / 2;
    }

    /** A frame around the best cell, and a dashed one around the selected. */
    void outlines() {
        for (int i = 0; i < layout.count(); i++) {
            if (isBest(i)) {
                frame(layout.cell(i), 0, 3, Palette.text(theme));
                frame(layout.cell(i), 2.5, 1.5, Palette.background(theme));
            }
            if (i == selected) {
                gc.setLineDashes(4, 3);
                frame(layout.cell(i), 6, 1.5, Palette.background(theme));
                gc.setLineDashes();
                gc.setLineDashes(1.5, 5.5);
                frame(layout.cell(i), 6, 1.5, Palette.text(theme));
                gc.setLineDashes();
            }
        }
    }

    void frame(Rectangle2D cell, double inset, double width, Color colour) {
        gc.setStroke(colour);
        gc.setLineWidth(width);
        gc.strokeRect(
                cell.getMinX() + inset,
                cell.getMinY() + inset,
                Math.max(0, cell.getWidth() - 2 * inset),
                Math.max(0, cell.getHeight() - 2 * inset));
    }
}
