package zerograds.ui.view;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import zerograds.ui.model.Appearance;

/** The room a window has, in pixels of the usual size, and the panes that make way where it is little. */
final class Room {
    /** From this width on there is room for a script beside everything else. */
    private static final double ROOMY = 1800;

    /** Below this width the side panes leave more of it to the plots. */
    private static final double NARROW = 1440;

    /** Below this width there is room for one side pane only. */
    private static final double TIGHT = 1240;

    /** Below this width there is room for the plots alone. */
    private static final double TIGHTER = 1000;

    private final Scene scene;
    private final Appearance appearance;
    private final SidePanes side;
    private final BooleanProperty tight = new SimpleBooleanProperty();
    private final BooleanProperty tighter = new SimpleBooleanProperty();

    Room(Scene scene, Appearance appearance, SidePanes side) {
        this.scene = scene;
        this.appearance = appearance;
        this.side = side;
        makeWay(side.problems(), appearance.presentingProperty());
        makeWay(side.settings(), appearance.presentingProperty());
        makeWay(side.problems(), tight);
        makeWay(side.settings(), tighter);
        side.script().subscribe(this::makeWayForScript);
        scene.widthProperty().subscribe(this::measure);
        appearance.scaleProperty().subscribe(this::measure);
    }

    private double width() {
        return scene.getWidth() / appearance.scaleProperty().get();
    }

    private void measure() {
        Look.scale(scene, appearance.scaleProperty().get());
        scene.getRoot().pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), width() < NARROW);
        tight.set(width() < TIGHT);
        tighter.set(width() < TIGHTER);
    }

    /** Folds {@code pane} when {@code reason} begins and unfolds it afterwards; meanwhile it may be unfolded by hand. */
    private static void makeWay(BooleanProperty pane, ObservableValue<Boolean> reason) {
        BooleanProperty away = new SimpleBooleanProperty();
        SidePanes.lend(pane, away);
        reason.subscribe(away::set);
    }

    private void makeWayForScript(boolean shown) {
        if (shown && width() < ROOMY) {
            side.problems().set(false);
            side.settings().set(false);
        }
    }
}
