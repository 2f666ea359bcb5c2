package zerograds.ui.model;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How large everything is drawn, charts included. JavaFX thread only. */
public final class Appearance {
    private static final double SMALLEST = 0.8;
    private static final double LARGEST = 2;
    /** How many make twice the size of the usual one. */
    private static final double STEPS = 10;
    /** How much larger a presentation is. */
    private static final double FROM_AFAR = 1.4;

    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);

    /** Nothing is enlarged. */
    public Appearance() {
        scale.bind(
                Bindings.createDoubleBinding(() -> zoom.get() * (presenting.get() ? FROM_AFAR : 1), zoom, presenting));
    }

    /** Whether it can be read from afar: everything large, lines thick. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** By how much everything is larger than usual, 1 for the usual size. */
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /** What was chosen, without the enlargement of a presentation, in [0.8, 2]. */
    public double zoom() {
        return zoom.get();
    }

    /** Chooses a size; beyond the limits the nearest is taken. */
    public void zoom(double wanted) {
        zoom.set(Math.rint(Math.max(SMALLEST, Math.min(LARGEST, wanted)) * STEPS) / STEPS);
    }

    /** One step of 10 % larger. */
    public void enlarge() {
        zoom(zoom.get() + 1 / STEPS);
    }

    /** One step of 10 % smaller. */
    public void shrink() {
        zoom(zoom.get() - 1 / STEPS);
    }
}
