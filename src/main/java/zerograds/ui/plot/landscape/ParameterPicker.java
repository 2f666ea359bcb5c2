package zerograds.ui.plot.landscape;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.landscape.ParameterSearch;
import zerograds.ui.model.landscape.Plane;
import zerograds.ui.model.text.Texts;

/** Two lists of parameters below a button: what runs across a plane, and what up. JavaFX thread only. */
final class ParameterPicker {
    private final Consumer<Plane> taker;
    private final ParameterList across =
            new ParameterList(Texts.of("landscape.across"), "landscape-across", i -> take(axes().withFirst(i)));
    private final ParameterList up =
            new ParameterList(Texts.of("landscape.up"), "landscape-up", i -> take(axes().withSecond(i)));
    private final Popup popup = new Popup();
    private Plane.Coordinates chosen = new Plane.Coordinates(0, 1);
    private @Nullable ParameterSearch search;

    /** @param taker receives each choice */
    ParameterPicker(Consumer<Plane> taker) {
        this.taker = taker;
        HBox both = new HBox(across.node(), up.node());
        both.getStyleClass().add("parameter-picker");
        popup.getContent().add(both);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    private Plane.Coordinates axes() {
        return chosen;
    }

    /** Offers these parameters. */
    void offer(ParameterSearch parameters) {
        popup.hide();
        search = parameters;
    }

    String name(int coordinate) {
        return Optional.ofNullable(search).map(known -> known.name(coordinate)).orElse("");
    }

    /** Opens below {@code owner}. */
    void show(Node owner, Plane.Coordinates axes) {
        ParameterSearch known = search;
        if (known == null) {
            return;
        }
        chosen = axes;
        across.offer(known, axes.first());
        up.offer(known, axes.second());
        Bounds bounds = owner.localToScreen(owner.getBoundsInLocal());
        popup.show(owner, bounds.getMinX(), bounds.getMaxY() + 2);
        across.focus();
    }

    private void take(Plane.Coordinates axes) {
        if (!axes.equals(chosen)) {
            chosen = axes;
            across.select(axes.first());
            up.select(axes.second());
            taker.accept(axes);
        }
    }
}
