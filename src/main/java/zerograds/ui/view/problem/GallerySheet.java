package zerograds.ui.view.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.HyperlinkLabel;
import zerograds.ui.model.problem.CardFilter;
import zerograds.ui.model.problem.ProblemCard;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.problem.Story;
import zerograds.ui.model.text.Texts;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** All problems with their pictures, to be searched, filtered by tags, and opened. */
public final class GallerySheet extends Sheet {
    /** How much of the window shows beside the gallery, and what its title takes. */
    private static final double BESIDE = 112;

    private static final double ABOVE = 184;

    private final ProblemShelf shelf;
    private final Consumer<ProblemCard> choice;
    private final TextField search =
            Widgets.search("gallery-search", Texts.of("gallery.prompt"), Texts.of("gallery.prompt"));
    private final FlowPane tags = new FlowPane(6, 6);
    private final Set<String> wanted = new LinkedHashSet<>();
    private final GalleryGrid grid = new GalleryGrid(this::choose, search::requestFocus);
    private final HyperlinkLabel none = Widgets.link("gallery-none", this::restart);

    /** @param choice what is done with the problem that is chosen */
    public GallerySheet(ProblemShelf shelf, Consumer<ProblemCard> choice) {
        super("gallery");
        this.shelf = shelf;
        this.choice = choice;
        getStyleClass().add("gallery");
        title(Texts.of("gallery.title"));
        search.textProperty().subscribe(this::filter);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        StackPane cards = new StackPane(grid, none);
        VBox.setVgrow(cards, Priority.ALWAYS);
        VBox content = new VBox(12, search, tags, cards);
        content.prefWidthProperty().bind(widthProperty().subtract(BESIDE));
        content.prefHeightProperty().bind(heightProperty().subtract(ABOVE));
        content(content);
        none.textProperty()
                .bind(shelf.readProperty().map(read -> read ? Texts.of("gallery.none") : Texts.of("problems.reading")));
        shelf.all().addListener((ListChangeListener<ProblemCard>) change -> refill());
    }

    public void open() {
        showAll();
        show(search);
    }

    private void restart() {
        showAll();
        search.requestFocus();
    }

    private void showAll() {
        search.clear();
        wanted.clear();
        refill();
    }

    private void refill() {
        List<String> choices = CardFilter.choices(shelf.all());
        wanted.retainAll(choices);
        tags.getChildren().setAll(choices.stream().map(this::chip).toList());
        filter();
    }

    private ToggleButton chip(String tag) {
        ToggleButton chip = new ToggleButton(tag);
        chip.getStyleClass().add("tag-filter");
        chip.setId("tag-" + tag.replace(' ', '-'));
        chip.setAccessibleText(Texts.of("gallery.tag", tag));
        chip.setSelected(wanted.contains(tag));
        chip.setOnAction(event -> {
            if (chip.isSelected()) {
                wanted.add(tag);
            } else {
                wanted.remove(tag);
            }
            filter();
        });
        return chip;
    }

    private void filter() {
        List<ProblemCard> found = new CardFilter(search.getText(), wanted).of(shelf.all());
        grid.show(Story.families(found));
        none.setVisible(found.isEmpty());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            grid.focusFirst();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            grid.first().ifPresent(this::choose);
            event.consume();
        }
    }

    private void choose(ProblemCard card) {
        hide();
        choice.accept(card);
    }
}
