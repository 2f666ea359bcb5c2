package zerograds.ui.plot.pen;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A canvas with as many pixels as it has on the screen, however much the window is enlarged. JavaFX thread only. */
public class SharpCanvas extends Canvas {
    private final Scale shrink = new Scale(1, 1);

    public SharpCanvas() {
        getTransforms().add(shrink);
    }

    /** Takes the size of {@code pane}; whether anything changed. What was drawn is lost if so. */
    public final boolean fit(Region pane) {
        double density = Math.max(0.1, pane.getLocalToSceneTransform().getMxx());
        // whole pixels: of a part of one, clearing would leave a shade
        double width = Math.ceil(pane.getWidth() * density);
        double height = Math.ceil(pane.getHeight() * density);
        boolean resized = getWidth() != width || getHeight() != height;
        setWidth(width);
        setHeight(height);
        shrink.setX(1 / density);
        shrink.setY(1 / density);
        return resized;
    }

    /** Pixels of the screen in a pixel of the drawing. */
    final double density() {
        return 1 / shrink.getX();
    }

    /** Makes everything transparent and counts in the pane's pixels from now on. */
    protected final void clear() {
        getGraphicsContext2D().setTransform(1, 0, 0, 1, 0, 0);
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        getGraphicsContext2D().setTransform(density(), 0, 0, density(), 0, 0);
    }
}
