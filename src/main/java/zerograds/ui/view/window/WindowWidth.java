package zerograds.ui.view.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import zerograds.ui.model.workbench.Appearance;
import zerograds.ui.view.widget.Look;

/** The room a window has, in pixels of the usual size, and the panes that make way where it is little. */
final class WindowWidth {
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
    private final Map<BooleanProperty, List<BooleanProperty>> lent = new HashMap<>();
    /** Held here: what they are made of does not hold them. */
    private final List<ObservableValue<Boolean>> reasons = new ArrayList<>();

    private final BooleanProperty tight = new SimpleBooleanProperty();
    private final BooleanProperty tighter = new SimpleBooleanProperty();

    WindowWidth(Scene scene, Appearance appearance, SidePanes side) {
        this.scene = scene;
        this.appearance = appearance;
        this.side = side;
        makeWay(side.problems(), tight.or(appearance.presentingProperty()));
        makeWay(side.settings(), tighter.or(appearance.presentingProperty()));
        side.script().subscribe(this::makeWayForScript);
        scene.widthProperty().subscribe(now -> measure());
        appearance.scaleProperty().subscribe(now -> measure());
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

    /** Lets {@code guest} take the place of {@code pane}. */
    void lend(BooleanProperty pane, BooleanProperty guest) {
        lent.computeIfAbsent(pane, key -> new ArrayList<>()).add(SidePanes.lend(pane, guest));
    }

    /** Whether {@code pane} is unfolded, or will be when there is room for it. */
    boolean isWanted(BooleanProperty pane) {
        return pane.get() || lent.getOrDefault(pane, List.of()).stream().anyMatch(BooleanProperty::get);
    }

    /** Folds {@code pane} for good. */
    void fold(BooleanProperty pane) {
        lent.getOrDefault(pane, List.of()).forEach(one -> one.set(false));
        pane.set(false);
    }

    /** Folds {@code pane} when {@code reason} begins and unfolds it afterwards; meanwhile it may be unfolded by hand. */
    private void makeWay(BooleanProperty pane, ObservableValue<Boolean> reason) {
        BooleanProperty away = new SimpleBooleanProperty();
        lend(pane, away);
        reasons.add(reason);
        reason.subscribe(away::set);
    }

    private void makeWayForScript(boolean shown) {
        if (shown && width() < ROOMY) {
            side.problems().set(false);
            side.settings().set(false);
        }
    }
}
