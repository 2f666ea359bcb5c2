package zerograds.ui.view.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import zerograds.ui.model.script.Draft;
import zerograds.ui.model.script.Mark;
import zerograds.ui.model.script.ScriptEditor;
import zerograds.ui.model.text.Texts;
import zerograds.ui.view.widget.Widgets;

/** What is wrong with the texts, one a line; a click or Enter goes there. */
final class MarkList extends ListView<MarkList.Entry> {
    private static final int MOST_ROWS = 4;
    private static final double ROW = 28;

    /** A mark and the text it belongs to. */
    record Entry(Draft draft, Mark mark) {
        String text() {
            String place = mark.place().isEmpty() ? "" : ":" + mark.place();
            return draft.nameProperty().get() + place + "  " + mark.message().replaceAll("\\s+", " ");
        }
    }

    private final ScriptEditor editor;
    private final BiConsumer<Draft, Mark> visit;

    MarkList(ScriptEditor editor, BiConsumer<Draft, Mark> visit) {
        this.editor = editor;
        this.visit = visit;
        setId("marks");
        setAccessibleText(Texts.of("editor.marks"));
        setFixedCellSize(ROW);
        setCellFactory(view -> new Cell());
        setOnMouseClicked(event -> visitSelected());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                visitSelected();
            }
        });
        editor.script().marksProperty().subscribe(this::showAll);
        editor.description().marksProperty().subscribe(this::showAll);
        showAll();
    }

    private void visitSelected() {
        Entry chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            visit.accept(chosen.draft(), chosen.mark());
        }
    }

    private void showAll() {
        List<Entry> entries = new ArrayList<>();
        for (Draft draft : List.of(editor.script(), editor.description())) {
            draft.marksProperty().get().forEach(mark -> entries.add(new Entry(draft, mark)));
        }
        getItems().setAll(entries);
        double height = ROW * Math.min(MOST_ROWS, entries.size()) + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setVisible(!entries.isEmpty());
        setManaged(!entries.isEmpty());
    }

    private static final class Cell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            FontIcon icon = new FontIcon(
                    item.mark().isError() ? MaterialDesignA.ALERT_CIRCLE_OUTLINE : MaterialDesignA.ALERT_OUTLINE);
            icon.getStyleClass().add(item.mark().isError() ? "mark-error" : "mark-warning");
            setGraphic(icon);
            setText(item.text());
            setTooltip(Widgets.tooltip(item.mark().message()));
        }
    }
}
