package zerograds.ui.view.widget;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** A short message below a widget, in answer to what was just done there. JavaFX thread only. */
final class Bubble {
    private static final Duration READ = Duration.seconds(6);
    private static final double GAP = 4;

    private final Node owner;
    private final Tooltip card = Widgets.tooltip("");
    private final PauseTransition passing = new PauseTransition(READ);

    Bubble(Node owner) {
        this.owner = owner;
        passing.setOnFinished(event -> hide());
    }

    /** Says {@code words} until {@link #clear}. */
    void say(String words) {
        passing.stop();
        card.setText(words);
        if (!card.isShowing() && Widgets.isShown(owner) && owner.getScene().getWindow() != null) {
            Bounds place = owner.localToScreen(owner.getLayoutBounds());
            card.show(owner, place.getMinX(), place.getMaxY() + GAP);
        }
    }

    /** Says {@code words} for some seconds. */
    void mention(String words) {
        say(words);
        passing.playFromStart();
    }

    /** Ends what {@link #say} said; what is mentioned passes by itself. */
    void clear() {
        if (passing.getStatus() != Animation.Status.RUNNING) {
            card.hide();
        }
    }

    /** Ends whatever was said. */
    void hide() {
        passing.stop();
        card.hide();
    }
}
