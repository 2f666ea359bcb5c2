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
import zerograds.ui.view.widget.Command;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** All commands in a list, found by some of their letters. */
final class CommandSheet extends Sheet {
    /** A command and the menu it stands in. */
    private record Entry(String place, Command command) {
        String words() {
            return command.plainName() + " " + place + " " + command.getLongText();
        }

        /** The name, with its menu where that is needed to understand it. */
        String title() {
            return place.contains("›")
                    ? place.replaceFirst(".* › ", "") + ": " + command.plainName()
                    : command.plainName();
        }
    }

    private final TextField search =
            Widgets.search("commands-search", Texts.of("commands.prompt"), Texts.of("commands.prompt"));
    private final ObservableList<Entry> found = FXCollections.observableArrayList();
    private final ListView<Entry> list = new ListView<>(found);
    private List<Section> sections = List.of();

    CommandSheet() {
        super("commands");
        title(Texts.of("commands.title"));
        search.textProperty().addListener((property, before, now) -> find());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("commands-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Row());
        list.setPlaceholder(Widgets.label(Texts.of("commands.none"), "text-muted"));
        list.setOnMouseClicked(event -> perform());
        content(new VBox(8, search, list));
    }

    /** @param all the commands there are */
    void open(List<Section> all) {
        sections = all;
        search.clear();
        find();
        show(search);
    }

    private void find() {
        List<Entry> all = sections.stream()
                .flatMap(section -> section.commands().get().stream().map(one -> new Entry(section.place(), one)))
                .filter(entry -> entry.command().isEnabled())
                .toList();
        found.setAll(new WordSearch(search.getText()).of(all, Entry::words));
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
        Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            hide();
            chosen.command().perform();
        }
    }

    /** The name, its menu and its key. */
    private static final class Row extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(entry == null || empty ? null : row(entry));
        }

        private static HBox row(Entry entry) {
            Command command = entry.command();
            Label name = Widgets.label(entry.title() + (command.isMarked() ? "  ✓" : ""), "command-name");
            Label key = Widgets.label(command.keyText(), "command-key", "text-muted");
            key.setMinWidth(USE_PREF_SIZE);
            Label place = Widgets.label(entry.place(), "text-muted");
            return new HBox(12, name, place, Widgets.spacer(), key);
        }
    }
}
