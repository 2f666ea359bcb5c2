package zerograds.ui.view.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.tile.Tile;
import zerograds.ui.view.widget.ContextHelp;
import zerograds.ui.view.widget.Widgets;

/**
 * The plots: two above each other at the left, the large one at the right, two side by side below it, and those left over
 * beside the large one, or below it where it is narrow. Each can be hidden, and one can have all the room.
 */
public final class TileGrid extends StackPane {
    /** From this width on there is room for plots beside the large one; otherwise they go below it. */
    private static final double WIDE = 1080;

    /** The first question is whether the loss falls: its plot has more than a third of the width. */
    private static final double LEFT_PART = 0.37;

    private static final int LEFT = 2;
    private static final int BELOW = LEFT + 1;
    private static final int BESIDE = BELOW + 2;

    private final Exports exports;
    private final List<TileFrame> frames;
    private final List<BooleanProperty> shown;
    private final Dividers dividers = new Dividers();
    private boolean isWide;
    private Optional<TileFrame> maximised = Optional.empty();
    private Optional<TileFrame> touched = Optional.empty();

    /** @param tiles at the left from top to bottom, then the large one, then two below it, then those beside it */
    public TileGrid(List<Tile> tiles, Exports exports) {
        this.exports = exports;
        getStyleClass().add("tile-grid");
        frames = IntStream.range(0, tiles.size())
                .mapToObj(i -> new TileFrame(tiles.get(i), exports, () -> toggleMaximised(i)))
                .toList();
        frames.forEach(frame -> ContextHelp.describe(
                frame,
                frame.tile().title(),
                () -> Texts.of("about." + frame.tile().id())));
        frames.forEach(frame -> frame.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touch(frame)));
        shown = tiles.stream()
                .<BooleanProperty>map(tile -> new SimpleBooleanProperty(tile.isShownAtFirst()))
                .toList();
        shown.forEach(flag -> flag.addListener((property, before, now) -> arrange()));
        widthProperty().addListener((property, before, now) -> fit(now.doubleValue() >= WIDE));
        arrange();
    }

    /** A click on a plot is the end of typing elsewhere: what can be typed in within the plot asks for the keyboard itself. */
    private void touch(TileFrame frame) {
        touched = Optional.of(frame);
        if (Widgets.takesText(getScene().getFocusOwner())) {
            requestFocus();
        }
    }

    /** The plots, in the order of their places. */
    public List<Tile> tiles() {
        return frames.stream().map(TileFrame::tile).toList();
    }

    /** Whether tile {@code i} has all the room. */
    public boolean isMaximised(int i) {
        return maximised.filter(frames.get(i)::equals).isPresent();
    }

    /** Whether tile {@code i} has a place. */
    public BooleanProperty shownProperty(int i) {
        return shown.get(i);
    }

    /** Gives every tile a place. */
    public void showAll() {
        shown.forEach(flag -> flag.set(true));
    }

    /** Gives tile {@code i} all the room, or takes it back. */
    public void toggleMaximised(int i) {
        TileFrame frame = frames.get(i);
        maximised = maximised.filter(frame::equals).isPresent() ? Optional.empty() : Optional.of(frame);
        arrange();
    }

    /** What redraws each of the tiles that can be seen. */
    public List<Runnable> redraws() {
        return visible().stream().<Runnable>map(frame -> frame.tile()::refresh).toList();
    }

    /** Puts the plot that is meant on the clipboard. */
    public void copy() {
        chosen().ifPresent(exports::copy);
    }

    /** The plot that is meant if none is named: the enlarged one, or the one last clicked; the first otherwise. */
    private Optional<Tile> chosen() {
        return maximised
                .or(() -> touched.filter(visible()::contains))
                .or(() -> visible().stream().findFirst())
                .map(TileFrame::tile);
    }

    /** Emphasises the plots that show what is spoken of. */
    public void spotlight(Optional<StepStage> stage) {
        frames.forEach(frame -> frame.spotlight(stage));
    }

    public void theme(Theme theme) {
        frames.forEach(frame -> frame.tile().theme(theme));
    }

    private List<TileFrame> visible() {
        return maximised.map(List::of).orElseGet(() -> range(0, frames.size()));
    }

    private List<TileFrame> range(int from, int to) {
        return IntStream.range(Math.min(from, frames.size()), Math.min(to, frames.size()))
                .filter(i -> shown.get(i).get())
                .mapToObj(frames::get)
                .toList();
    }

    private void fit(boolean wide) {
        if (wide != isWide) {
            isWide = wide;
            if (!range(BESIDE, frames.size()).isEmpty()) {
                arrange();
            }
        }
    }

    /** Where the dividers between the plots stand. */
    public Dividers dividers() {
        return dividers;
    }

    /** Lays the plots out anew. */
    public void arrange() {
        frames.forEach(
                frame -> frame.setMaximised(maximised.filter(frame::equals).isPresent()));
        List<Node> content = new ArrayList<>();
        maximised.<Node>map(frame -> frame).or(this::grid).ifPresent(content::add);
        getChildren().setAll(content);
    }

    private Optional<Node> grid() {
        Optional<Node> left = split("left", Orientation.VERTICAL, range(0, LEFT), 0.5);
        List<TileFrame> beside = range(BESIDE, frames.size());
        List<TileFrame> hero =
                Stream.concat(range(LEFT, BELOW).stream(), beside.stream()).toList();
        Optional<Node> large = isWide
                ? split("beside", Orientation.HORIZONTAL, hero, 0.5)
                : split("large", Orientation.VERTICAL, hero, 0.46);
        Optional<Node> below = split("below", Orientation.HORIZONTAL, range(BELOW, BESIDE), 0.5);
        boolean isCrowded = hero.size() > 1;
        String kind = isCrowded ? "-crowded" : "";
        Optional<Node> right = split("right" + kind, Orientation.VERTICAL, present(large, below), largePart(isCrowded));
        return split("all" + kind, Orientation.HORIZONTAL, present(left, right), LEFT_PART);
    }

    /** Where it is narrow, the large plot cannot use all its height, and pictures below it need some. */
    private double largePart(boolean isCrowded) {
        return isWide ? 0.62 : isCrowded ? 0.72 : 0.54;
    }

    private static List<Node> present(Optional<Node> first, Optional<Node> second) {
        return Arrays.asList(first, second).stream().flatMap(Optional::stream).toList();
    }

    /** The nodes with a divider between them; nothing for none, and a single one as it is. */
    private Optional<Node> split(String name, Orientation orientation, List<? extends Node> nodes, double usual) {
        if (nodes.size() < 2) {
            return nodes.stream().<Node>map(node -> node).findFirst();
        }
        SplitPane pane = new SplitPane();
        pane.setOrientation(orientation);
        pane.getItems().setAll(nodes);
        dividers.keep(name, pane, usual);
        return Optional.of(pane);
    }
}
