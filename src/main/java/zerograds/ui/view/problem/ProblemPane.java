package zerograds.ui.view.problem;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.HyperlinkLabel;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.problem.ProblemCard;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Widgets;

/** The problems to choose from. */
public final class ProblemPane extends VBox {
    private final Workbench workbench;
    private final ProblemShelf shelf;
    private final ListView<ProblemCard> list = new ListView<>();
    private boolean following;

    public ProblemPane(Workbench workbench, ProblemShelf shelf) {
        this.workbench = workbench;
        this.shelf = shelf;
        getStyleClass().addAll("side-pane", "problem-pane");
        TextField search = Widgets.search("search", Texts.of("problems.search"), Texts.of("gallery.prompt"));
        search.textProperty().bindBidirectional(shelf.searchProperty());
        StackPane box = new StackPane(search);
        box.getStyleClass().add("search-box");
        list.setId("problems");
        list.setCellFactory(view -> new ProblemCell());
        HyperlinkLabel none =
                Widgets.link("problems-none", () -> shelf.searchProperty().set(""));
        none.textProperty()
                .bind(shelf.readProperty()
                        .map(read -> read ? Texts.of("problems.none") : Texts.of("problems.reading")));
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> choose(now));
        shelf.shown().addListener((ListChangeListener<ProblemCard>) change -> follow());
        workbench.currentProperty().addListener((property, before, now) -> reveal());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getChildren().addAll(Widgets.label(Texts.of("action.problems"), "pane-title"), box, list);
    }

    private void choose(@Nullable ProblemCard card) {
        if (card != null && !following && !isOpen(card)) {
            workbench.open(card);
        }
    }

    private boolean isOpen(ProblemCard card) {
        return workbench
                .current()
                .map(ProblemPane::idOf)
                .filter(card.id()::equals)
                .isPresent();
    }

    /** Shows the card of the problem that was opened, wherever from: a search that it does not match is over. */
    private void reveal() {
        boolean hidden = shelf.all().stream().anyMatch(this::isOpen)
                && shelf.shown().stream().noneMatch(this::isOpen);
        if (hidden) {
            shelf.searchProperty().set("");
        }
        follow();
    }

    /** Shows what is on the shelf; the selected card is that of the problem that is open. */
    private void follow() {
        following = true;
        String before = selected();
        int place = list.getSelectionModel().getSelectedIndex();
        if (!list.getItems().equals(shelf.shown())) {
            list.getItems().setAll(shelf.shown());
        }
        list.getItems().stream()
                .filter(this::isOpen)
                .findFirst()
                .ifPresentOrElse(card -> list.getSelectionModel().select(card), () -> list.getSelectionModel()
                        .clearSelection());
        following = false;
        int now = list.getSelectionModel().getSelectedIndex();
        if (now >= 0 && (now != place || !selected().equals(before))) {
            list.scrollTo(now);
        }
    }

    /** The id of the selected card; empty without. */
    private String selected() {
        ProblemCard card = list.getSelectionModel().getSelectedItem();
        return card == null ? "" : card.id();
    }

    private static String idOf(RunModel model) {
        return model.run().plan().problem().id();
    }
}
