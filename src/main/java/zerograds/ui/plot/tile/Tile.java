package zerograds.ui.plot.tile;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Table;
import zerograds.ui.model.text.Theme;

/** One plot of the window. JavaFX thread only. */
public interface Tile extends AutoCloseable {
    /** Names it in identifiers, in files and in preferences: a word in lower case, whatever the user's language. */
    String id();

    /** A short name in sentence case. */
    String title();

    /** The plot, which takes whatever size it is given. */
    Region node();

    /** Small controls for the tile's header, left to right; may be empty. */
    default List<Region> tools() {
        return List.of();
    }

    /** Redraws if something changed; called once a pulse while the tile is visible. */
    void refresh();

    /** Whether the window gives it a place before anybody asks for it. */
    default boolean isShownAtFirst() {
        return true;
    }

    /** Whether it shows all there is: it will not change any more unless the run goes on or the user does something. */
    default boolean isSettled() {
        return true;
    }

    /** Whether it shows what happens in {@code stage}. */
    default boolean shows(StepStage stage) {
        return false;
    }

    /** The numbers that it shows; empty without a run. */
    default Optional<Table> data() {
        return Optional.empty();
    }

    /** Takes other colours and redraws. */
    void theme(Theme theme);

    @Override
    default void close() {}
}
