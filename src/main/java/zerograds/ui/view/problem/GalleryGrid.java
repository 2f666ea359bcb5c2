package zerograds.ui.view.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.TilePane;
import zerograds.ui.model.problem.ProblemCard;

/** Cards in rows; the arrow keys go from one to the next, Enter opens the one that has the keyboard. */
final class GalleryGrid extends ScrollPane {
    private static final double LEAST_WIDTH = 296;
    private static final double GAP = 12;

    private final TilePane tiles = new TilePane(GAP, GAP);
    private final Map<List<ProblemCard>, GalleryCard> made = new HashMap<>();
    private final Consumer<ProblemCard> open;
    private final Runnable above;

    /**
     * @param open what is done with a chosen problem
     * @param above takes the keyboard where there is no row above
     */
    GalleryGrid(Consumer<ProblemCard> open, Runnable above) {
        this.open = open;
        this.above = above;
        setId("gallery-grid");
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(tiles);
        tiles.getStyleClass().add("gallery-tiles");
        viewportBoundsProperty().subscribe(now -> fit(now.getWidth()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** As many columns as there is room for, of the same width. */
    private void fit(double width) {
        double room = width - tiles.snappedLeftInset() - tiles.snappedRightInset();
        int columns = Math.max(1, (int) ((room + GAP) / (LEAST_WIDTH + GAP)));
        tiles.setPrefColumns(columns);
        tiles.setPrefTileWidth(Math.max(LEAST_WIDTH, Math.floor((room - (columns - 1) * GAP) / columns)));
    }

    /** @param families of problems, a card for each */
    void show(List<List<ProblemCard>> families) {
        tiles.getChildren()
                .setAll(families.stream()
                        .map(family -> made.computeIfAbsent(family, fresh -> new GalleryCard(fresh, open)))
                        .toList());
        setVvalue(0);
    }

    Optional<ProblemCard> first() {
        return cards().stream().map(GalleryCard::card).findFirst();
    }

    void focusFirst() {
        focus(0);
    }

    private List<GalleryCard> cards() {
        return tiles.getChildren().stream().map(GalleryCard.class::cast).toList();
    }

    private void pressed(KeyEvent event) {
        List<GalleryCard> cards = cards();
        int at = focused(cards);
        if (at < 0) {
            return;
        }
        int columns = tiles.getPrefColumns();
        switch (event.getCode()) {
            case LEFT -> focus(at - 1);
            case RIGHT -> focus(at + 1);
            case UP -> up(at - columns);
            case DOWN -> focus(Math.min(at + columns, cards.size() - 1));
            case HOME -> focus(0);
            case END -> focus(cards.size() - 1);
            case ENTER, SPACE -> open.accept(cards.get(at).card());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static int focused(List<GalleryCard> cards) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private void up(int to) {
        if (to < 0) {
            setVvalue(0);
            above.run();
        } else {
            focus(to);
        }
    }

    private void focus(int index) {
        List<GalleryCard> cards = cards();
        if (index >= 0 && index < cards.size()) {
            cards.get(index).requestFocus();
            reveal(cards.get(index));
        }
    }

    private void reveal(Node card) {
        Bounds bounds = card.getBoundsInParent();
        double hidden = tiles.getHeight() - getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double top = getVvalue() * hidden;
        if (bounds.getMinY() - GAP < top) {
            setVvalue((bounds.getMinY() - GAP) / hidden);
        } else if (bounds.getMaxY() + GAP > top + getViewportBounds().getHeight()) {
            setVvalue((bounds.getMaxY() + GAP - getViewportBounds().getHeight()) / hidden);
        }
    }
}
