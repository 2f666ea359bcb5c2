package zerograds.ui.plot.axis;

import javafx.geometry.VPos;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Typeface;

/** One sentence in the middle of a pane that has nothing to show yet. */
public final class EmptyState extends Text {
    private static final double MARGIN = 16;
    private static final double WIDEST = 300;

    public EmptyState(String sentence) {
        super(sentence);
        setFont(Typeface.fx(12));
        setTextAlignment(TextAlignment.CENTER);
        setTextOrigin(VPos.TOP);
        setManaged(false);
        setMouseTransparent(true);
    }

    public void theme(Theme theme) {
        setFill(Palette.muted(theme));
    }

    public void sentence(String changed) {
        setText(changed);
        getParent().requestLayout();
    }

    /** Centres the sentence in a pane of this size. */
    public void place(double width, double height) {
        setWrappingWidth(Math.max(40, Math.min(WIDEST, width - 2 * MARGIN)));
        setX((width - getWrappingWidth()) / 2);
        setY((height - getLayoutBounds().getHeight()) / 2);
    }
}
