package zerograds.ui.plot.pen;

/** A region that draws itself with a pen: on its canvas, or into a {@link Figure}. JavaFX thread only. */
public interface Drawn {
    /** Draws all it shows, from (0, 0) on, as large as it is. */
    void paint(Pen gc);
}
