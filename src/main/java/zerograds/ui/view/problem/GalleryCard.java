package zerograds.ui.view.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import zerograds.ui.model.problem.CardFilter;
import zerograds.ui.model.problem.ProblemCard;
import zerograds.ui.model.problem.Story;
import zerograds.ui.plot.tile.Thumbnail;
import zerograds.ui.view.widget.FittingRow;
import zerograds.ui.view.widget.Widgets;

/** A problem of the gallery: picture, title, dimension, what cannot be differentiated, tags. A click opens it. */
public final class GalleryCard extends VBox {
    private static final double PICTURE_WIDTH = Thumbnail.WIDTH / 2.0;
    private static final double PICTURE_HEIGHT = Thumbnail.HEIGHT / 2.0;
    private static final double RADIUS = 8;

    /** Room for three lines of the sentence and a row of tags. */
    private static final double HEIGHT = 192;

    private final ProblemCard card;

    /**
     * @param family the problem of the card, and the same in other sizes
     * @param open is given the one that is chosen
     */
    GalleryCard(List<ProblemCard> family, Consumer<ProblemCard> open) {
        card = family.get(0);
        getStyleClass().add("gallery-card");
        setId("gallery-" + card.id());
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(card.title() + ", " + card.dimension() + ". " + card.nondifferentiable());
        setOnMouseClicked(event -> open.accept(card));
        HBox head = new HBox(12, picture(), names(family, open));
        Label why = Widgets.label(card.nondifferentiable(), "gallery-why");
        why.setWrapText(true);
        why.setAlignment(Pos.TOP_LEFT);
        why.setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(why, Priority.ALWAYS);
        getChildren().addAll(head, why, tags());
        Widgets.describe(this, card.summary());
    }

    public ProblemCard card() {
        return card;
    }

    private Node names(List<ProblemCard> family, Consumer<ProblemCard> open) {
        Label title = Widgets.label(card.title(), "gallery-title");
        title.setWrapText(true);
        Label dimension = Widgets.label(card.dimension(), "text-muted");
        FlowPane sizes = new FlowPane(4, 4, dimension);
        family.stream().skip(1).forEach(other -> sizes.getChildren().add(size(other, open)));
        Label chapter = Widgets.label(Story.chapter(card).title(), "gallery-chapter");
        VBox names = new VBox(4, chapter, title, sizes);
        HBox.setHgrow(names, Priority.ALWAYS);
        return names;
    }

    private static Node size(ProblemCard other, Consumer<ProblemCard> open) {
        Label size = Widgets.label(other.dimension(), "tag", "gallery-size");
        size.setId("gallery-" + other.id());
        size.setOnMouseClicked(event -> {
            open.accept(other);
            event.consume();
        });
        Widgets.describe(size, other.summary());
        return size;
    }

    /** The picture, once it was read in the background; until then, and without one, a sign. */
    private Node picture() {
        FontIcon sign =
                new FontIcon(card.isUsable() ? MaterialDesignC.CHART_BELL_CURVE : MaterialDesignA.ALERT_OUTLINE);
        StackPane frame = new StackPane(sign);
        frame.getStyleClass().add("gallery-picture");
        frame.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        frame.setMaxSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        card.thumbnail().map(GalleryCard::read).ifPresent(image -> {
            ImageView view = new ImageView(image);
            view.setFitWidth(PICTURE_WIDTH);
            view.setFitHeight(PICTURE_HEIGHT);
            Rectangle corners = new Rectangle(PICTURE_WIDTH, PICTURE_HEIGHT);
            corners.setArcWidth(RADIUS);
            corners.setArcHeight(RADIUS);
            view.setClip(corners);
            view.visibleProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> image.getProgress() == 1 && !image.isError(),
                            image.progressProperty(),
                            image.errorProperty()));
            frame.getChildren().add(view);
        });
        return frame;
    }

    private static Image read(Path file) {
        return new Image(file.toUri().toString(), Thumbnail.WIDTH, Thumbnail.HEIGHT, false, true, true);
    }

    private Node tags() {
        List<Label> all = CardFilter.subjects(card).stream()
                .map(tag -> Widgets.label(tag, "tag"))
                .toList();
        all.forEach(tag -> tag.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE));
        List<Label> leaving = new ArrayList<>(all);
        Collections.reverse(leaving);
        // what the sentence says matters more than the last tags
        FittingRow row = new FittingRow();
        row.setSpacing(4);
        row.fill(all, leaving);
        return row;
    }
}
