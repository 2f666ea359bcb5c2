package zerograds.ui.view.film;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.run.FilmOrder;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.plot.pen.Figure;
import zerograds.ui.plot.tile.Collage;
import zerograds.ui.plot.tile.Tile;
import zerograds.ui.view.tiles.Tiles;

/**
 * Plots of its own, which nobody sees: shows a run as it was, and draws it as soon as the plots are complete. JavaFX thread
 * only.
 */
final class FilmSet extends AnimationTimer {
    /** Pulses without a change. */
    private static final int STILL_PULSES = 2;

    /** A frame that is waited for. */
    private record Take(String caption, CompletableFuture<Figure> figure) {}

    private final FilmOrder order;
    private final Workbench workbench = new Workbench();
    private final List<Tile> tiles;
    private final boolean gradients;
    private @Nullable RunModel before;
    private Optional<Take> take = Optional.empty();
    private int still;

    /** @param look whose choices of a landscape's slice are taken over, if there is one */
    FilmSet(FilmOrder order, Optional<RunModel> look) {
        this.order = order;
        workbench.themeProperty().set(order.theme());
        before = look.orElse(null);
        List<Tile> all = Tiles.of(workbench);
        boolean wantsAll = order.tile().equals(FilmOrder.ALL);
        gradients = wantsAll || order.tile().equals("gradient");
        tiles = all.stream()
                .filter(tile -> wantsAll ? tile.isShownAtFirst() : tile.id().equals(order.tile()))
                .toList();
        all.stream().filter(tile -> !tiles.contains(tile)).forEach(Tile::close);
    }

    /** Shows {@code past}; {@code figure} gets its picture. */
    void shoot(RunModel past, String caption, CompletableFuture<Figure> figure) {
        RunModel last = before;
        if (last != null) {
            past.follow(last);
        }
        before = past;
        workbench.exhibit(past);
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
