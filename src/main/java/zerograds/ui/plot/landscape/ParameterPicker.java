package zerograds.ui.plot.landscape;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.controlsfx.control.PopOver;
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
    private final PopOver popup = new PopOver();
    private Plane.Coordinates chosen = new Plane.Coordinates(0, 1);
    private @Nullable ParameterSearch search;

    /** @param taker receives each choice */
    ParameterPicker(Consumer<Plane> taker) {
        this.taker = taker;
        popup.setContentNode(new HBox(8, across.node(), up.node()));
        popup.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popup.setDetachable(false);
        popup.setAnimated(false);
        // the theme has rules of its own for it
        popup.getRoot().getStylesheets().clear();
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
        popup.show(owner);
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
