package zerograds.ui.view.film;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.run.FilmOrder;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.pen.Figure;
import zerograds.ui.plot.tile.Collage;
import zerograds.ui.plot.tile.Tile;
import zerograds.ui.view.tiles.Tiles;

/**
 * Draws the frames of a film: plots of its own, off the screen, that show a run at an iteration and are drawn once
 * complete. JavaFX thread only.
 */
final class FilmSet extends AnimationTimer implements Showing {
    /** Pulses without a change. */
    private static final int STILL_PULSES = 2;

    /** A frame that is waited for. */
    private record Take(String caption, CompletableFuture<Figure> figure) {}

    private final FilmOrder order;
    private final ObservableValue<Optional<StepStage>> spotlight = new SimpleObjectProperty<>(Optional.empty());
    private final List<Tile> tiles;
    private final boolean gradients;
    private @Nullable RunModel before;
    private Optional<RunModel> shown = Optional.empty();
    private Optional<Take> take = Optional.empty();
    private int still;

    /** @param look whose choices of a landscape's slice are taken over, if there is one */
    FilmSet(FilmOrder order, Optional<RunModel> look) {
        this.order = order;
        before = look.orElse(null);
        List<Tile> all = Tiles.of(this);
        boolean wantsAll = order.tile().equals(FilmOrder.ALL);
        gradients = wantsAll || order.tile().equals("gradient");
        tiles = all.stream()
                .filter(tile -> wantsAll ? tile.isShownAtFirst() : tile.id().equals(order.tile()))
                .toList();
        all.stream().filter(tile -> !tiles.contains(tile)).forEach(Tile::close);
    }

    @Override
    public Optional<RunModel> shown() {
        return shown;
    }

    @Override
    public List<KeptRun> overlaid() {
        return List.of();
    }

    @Override
    public Theme theme() {
        return order.theme();
    }

    @Override
    public ObservableValue<Optional<StepStage>> spotlightProperty() {
        return spotlight;
    }

    /** Shows {@code past}; {@code figure} gets its picture. */
    void shoot(RunModel past, String caption, CompletableFuture<Figure> figure) {
        RunModel last = before;
        if (last != null) {
            past.follow(last);
        }
        before = past;
        shown = Optional.of(past);
        take = Optional.of(new Take(caption, figure));
        still = 0;
        start();
    }

    @Override
    public void handle(long now) {
        take.ifPresent(wanted -> {
            try {
                look(wanted);
            } catch (RuntimeException e) {
                stop();
                wanted.figure().completeExceptionally(e);
            }
        });
    }

    private void look(Take wanted) {
        tiles.forEach(Tile::refresh);
        still = isSettled() ? still + 1 : 0;
        if (still >= STILL_PULSES) {
            stop();
            take = Optional.empty();
            Collage collage = new Collage(
                    order.theme(), order.size().width(), order.size().height());
            wanted.figure().complete(collage.of(wanted.caption(), tiles));
        }
    }

    /** The curve of differences counts, too, which a window does not wait for. */
    private boolean isSettled() {
        RunModel shown = before;
        boolean differences =
                shown == null || !gradients || shown.probedGradients().isSettled();
        return differences && tiles.stream().allMatch(Tile::isSettled);
    }

    void close() {
        stop();
        tiles.forEach(Tile::close);
    }
}
