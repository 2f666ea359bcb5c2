package zerograds.ui.view.window;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.WordSearch;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** All actions in a list, found by some of their letters. */
final class CommandSheet extends Sheet {
    /** An action and the menu it stands in. */
    private record Command(String place, Action action) {
        String words() {
            return action.plainName() + " " + place + " " + action.help();
        }

        /** The name, with its menu where that is needed to understand it. */
        String title() {
            return place.contains("›")
                    ? place.replaceFirst(".* › ", "") + ": " + action.plainName()
                    : action.plainName();
        }
    }

    private final List<Section> sections;
    private final TextField search = new TextField();
    private final ObservableList<Command> found = FXCollections.observableArrayList();
    private final ListView<Command> list = new ListView<>(found);

    CommandSheet(List<Section> sections) {
        super("commands");
        this.sections = sections;
        title(Texts.of("commands.title"));
        search.setId("commands-search");
        search.setPromptText(Texts.of("commands.prompt"));
        search.setAccessibleText(Texts.of("commands.prompt"));
        search.textProperty().addListener((property, before, now) -> find());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("commands-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Row());
        list.setPlaceholder(Widgets.label(Texts.of("commands.none"), "text-muted"));
        list.setOnMouseClicked(event -> perform());
        content(new VBox(8, search, list));
    }

    void open() {
        search.clear();
        find();
        show(search);
    }

    private void find() {
        List<Command> all = sections.stream()
                .flatMap(section -> section.actions().get().stream().map(one -> new Command(section.place(), one)))
                .filter(command -> command.action().enabled().getAsBoolean())
                .toList();
        found.setAll(new WordSearch(search.getText()).of(all, Command::words));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(8);
            case PAGE_UP -> move(-8);
            case ENTER -> perform();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int wanted = list.getSelectionModel().getSelectedIndex() + by;
        int index = Math.max(0, Math.min(found.size() - 1, wanted));
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - 4));
    }

    private void perform() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            hide();
            chosen.action().perform();
        }
    }

    /** The name, its menu and its key. */
    private static final class Row extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            setText(null);
            setGraphic(command == null || empty ? null : row(command));
        }

        private static HBox row(Command command) {
            boolean chosen =
                    command.action().mark().filter(mark -> mark.getAsBoolean()).isPresent();
            Label name = Widgets.label(command.title() + (chosen ? "  ✓" : ""), "command-name");
            Label key = Widgets.label(command.action().keyText(), "command-key", "text-muted");
            key.setMinWidth(USE_PREF_SIZE);
            Label place = Widgets.label(command.place(), "text-muted");
            return new HBox(12, name, place, Widgets.spacer(), key);
        }
    }
}
