package zerograds.ui.view.problem;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.control.cell.ComboBoxTableCell;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import zerograds.ui.model.program.ParameterLine;
import zerograds.ui.model.program.ProgramDraft;
import zerograds.ui.model.text.Texts;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** An editable table of a program's parameters, into which a table can be pasted. */
final class ParameterTable extends VBox {
    private final ProgramDraft draft;
    private final TableView<ParameterLine> table = new TableView<>();

    ParameterTable(ProgramDraft draft) {
        super(4);
        this.draft = draft;
        table.setId("program-parameters");
        table.setAccessibleText(Texts.of("parameters.title"));
        table.setEditable(true);
        table.setItems(draft.parameters());
        table.setPrefHeight(140);
        table.setMinHeight(140);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        List<String> names = ParameterLine.COLUMNS;
        for (int i = 0; i < names.size(); i++) {
            table.getColumns().add(column(names.get(i), i));
        }
        TableColumn<ParameterLine, Boolean> frozen = new TableColumn<>(Texts.of("program.column.frozen"));
        frozen.setCellValueFactory(row -> row.getValue().frozenProperty());
        frozen.setCellFactory(column -> new Tick(column.getText()));
        frozen.setSortable(false);
        frozen.setReorderable(false);
        table.getColumns().add(frozen);
        HBox buttons = new HBox(
                8,
                Sheet.button(Texts.of("program.add"), "program-add", this::add),
                Sheet.button(Texts.of("program.remove"), "program-remove", this::remove),
                Sheet.button(Texts.of("program.paste"), "program-paste", this::paste));
        getChildren().addAll(Widgets.label(Texts.of("program.parameters.help"), "setting-label"), table, buttons);
    }

    /** A tick that says what it is for. */
    private static final class Tick extends CheckBoxTableCell<ParameterLine, Boolean> {
        private final String name;

        Tick(String name) {
            this.name = name;
        }

        @Override
        public void updateItem(Boolean item, boolean empty) {
            super.updateItem(item, empty);
            if (getGraphic() instanceof CheckBox box) {
                box.setAccessibleText(name);
                box.setTooltip(Widgets.tooltip(name));
            }
        }
    }

    private static TableColumn<ParameterLine, String> column(String name, int index) {
        TableColumn<ParameterLine, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> row.getValue().cell(index));
        List<String> choices = ParameterLine.choices(index);
        column.setCellFactory(
                choices.isEmpty()
                        ? TextFieldTableCell.forTableColumn()
                        : ComboBoxTableCell.forTableColumn(choices.toArray(String[]::new)));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void add() {
        draft.parameters().add(ParameterLine.named("x" + (draft.parameters().size() + 1)));
    }

    private void remove() {
        draft.parameters().remove(table.getSelectionModel().getSelectedItem());
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        List<ParameterLine> lines = text == null ? List.of() : ParameterLine.parse(text);
        if (!lines.isEmpty()) {
            draft.parameters().setAll(lines);
        }
    }
}
