package zerograds.ui.model.workbench;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import zerograds.ui.model.text.Theme;

/** How large everything is drawn, charts included, and in which colours. JavaFX thread only. */
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

    private final ObjectProperty<Theme> theme;
    private boolean following;
    private Theme desktop = Theme.LIGHT;

    /**
     * Nothing is enlarged, and the colours are those that {@code theme} has.
     *
     * @param theme of the window; changes with what is chosen here
     */
    public Appearance(ObjectProperty<Theme> theme) {
        this.theme = theme;
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

    /** Which colours are wanted. */
    public ThemeChoice theme() {
        return following ? ThemeChoice.SYSTEM : ThemeChoice.of(theme.get());
    }

    /** Chooses colours. */
    public void theme(ThemeChoice wanted) {
        following = wanted == ThemeChoice.SYSTEM;
        theme.set(
                switch (wanted) {
                    case SYSTEM -> desktop;
                    case LIGHT -> Theme.LIGHT;
                    case DARK -> Theme.DARK;
                });
    }

    /** Chooses light colours if they are dark, and the other way round. */
    public void otherTheme() {
        theme(theme.get() == Theme.DARK ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    /** Says what the desktop prefers, which is followed if that was chosen. */
    public void desktop(Theme preferred) {
        desktop = preferred;
        if (following) {
            theme.set(preferred);
        }
    }
}
