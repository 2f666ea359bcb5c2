package zerograds.ui.plot.tile;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Drawn;
import zerograds.ui.plot.pen.Figure;
import zerograds.ui.plot.pen.PaperPen;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.Recorder;

/**
 * Draws tiles into figures for files, by the same code as on the screen. JavaFX thread only.
 *
 * @param present the window's theme
 */
public record Sketch(Theme present) {
    /** The plot as it is shown, as large as it is. */
    public Figure of(Tile tile, Theme wanted) {
        Region node = tile.node();
        return of(tile, wanted, (int) Math.max(1, node.getWidth()), (int) Math.max(1, node.getHeight()));
    }

    /** The plot as it is shown, in another size and other colours; the tile on the screen stays as it is. */
    public Figure of(Tile tile, Theme wanted, int width, int height) {
        Region node = tile.node();
        double before = node.getWidth();
        double tall = node.getHeight();
        resize(node, width, height);
        if (wanted != present) {
            tile.theme(wanted);
        }
        List<Consumer<Graphics2D>> strokes = new ArrayList<>();
        paint(node, new PaperPen(new Recorder(strokes)));
        if (wanted != present) {
            tile.theme(present);
        }
        resize(node, before, tall);
        return new Figure(tile.title(), width, height, Palette.awt(Palette.background(wanted)), strokes);
    }

    private static void resize(Region node, double width, double height) {
        if (node.getWidth() != width || node.getHeight() != height) {
            node.resize(width, height);
            node.layout();
        }
    }

    private static void paint(Node node, Pen pen) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Drawn drawn) {
            drawn.paint(pen);
        } else if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                pen.save();
                pen.translate(child.getLayoutX(), child.getLayoutY());
                paint(child, pen);
                pen.restore();
            }
        }
    }
}
