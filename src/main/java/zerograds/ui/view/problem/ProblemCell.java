package zerograds.ui.view.problem;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.problem.ProblemCard;
import zerograds.ui.view.widget.FittingRow;
import zerograds.ui.view.widget.Widgets;

/** A card of the problem list: title, dimension, tags and one line of summary. */
final class ProblemCell extends ListCell<ProblemCard> {
    private final Label title = Widgets.label("", "card-title");
    private final Label dimension = Widgets.label("", "card-dimension");
    private final Label summary = Widgets.label("", "card-summary");
    private final Label tags = Widgets.label("", "card-tags");
    private final VBox card;

    ProblemCell() {
        dimension.setMinWidth(USE_PREF_SIZE);
        summary.setWrapText(true);
        title.setMinWidth(0);
        FittingRow heading = new FittingRow();
        heading.setSpacing(4);
        heading.fill(List.of(title, Widgets.spacer(), dimension), List.of(dimension));
        heading.whole(title);
        card = new VBox(heading, summary, tags);
        card.getStyleClass().add("card-body");
        // The card is as wide as the list, so that texts end in an ellipsis instead of a scroll bar.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ProblemCard item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        title.setText(item.title());
        dimension.setText(item.dimension());
        summary.setText(item.firstSentence());
        tags.setText(item.tags().stream().collect(Collectors.joining(" · ")));
        tags.setManaged(!item.tags().isEmpty());
        setTooltip(Widgets.tooltip(item.title() + ", " + item.dimension() + "\n" + item.summary()));
        getStyleClass().remove("broken");
        if (item.problem().isEmpty()) {
            getStyleClass().add("broken");
        }
        setGraphic(card);
    }
}
