package zerograds.ui.view.run;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.run.RunComparison;
import zerograds.ui.model.run.RunComparison.Row;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.tile.RunSwatch;
import zerograds.ui.view.tiles.Exports;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** The settings and results of some runs in a table, a column for each run. */
public final class CompareSheet extends Sheet {
    private static final PseudoClass RESULT = PseudoClass.getPseudoClass("result");
    private static final double LABEL_WIDTH = 200;
    private static final double RUN_WIDTH = 210;

    private final ObservableValue<Theme> theme;
    private final TableView<Row> table = new TableView<>();
    private final CheckBox all = new CheckBox(Texts.of("compare.all"));
    private final Label alike = Widgets.label(Texts.of("compare.alike"), "text-muted");
    private final Button close = button(Texts.of("compare.close"), "compare-close", this::hide);
    private List<KeptRun> runs = List.of();
    private RunComparison shown = new RunComparison(List.of(), List.of());

    public CompareSheet(ReadOnlyProperty<Theme> theme, Exports exports) {
        super("compare");
        this.theme = theme;
        getStyleClass().add("wide-sheet");
        title(Texts.of("compare.title"));
        table.setId("compare-table");
        table.setRowFactory(view -> new ResultRow());
        all.setId("compare-all");
        all.setTooltip(Widgets.tooltip(Texts.of("compare.all.help")));
        all.selectedProperty().subscribe(this::refresh);
        alike.setId("compare-alike");
        HBox choice = new HBox(12, all, alike);
        content(new VBox(8, paragraph(Texts.of("compare.hint")), choice, table));
        buttons(
                button(Texts.of("compare.copy"), "compare-copy", () -> copy(shown.markdown())),
                button(Texts.of("compare.save"), "compare-save", () -> exports.save(shown.table())),
                close);
        theme.subscribe(this::head);
    }

    /** Shows {@code compared} beside each other, as they are at every moment. */
    public void open(List<KeptRun> compared) {
        runs = List.copyOf(compared);
        table.getColumns().setAll(columns());
        head();
        show(close);
        refresh();
    }

    /** Follows the runs; call it once a pulse. */
    public void refresh() {
        if (!isVisible()) {
            return;
        }
        RunComparison whole = RunComparison.of(runs);
        RunComparison now = all.isSelected() ? whole : whole.differing();
        alike.setVisible(whole.isAlike());
        if (!now.equals(shown) || table.getItems().isEmpty()) {
            shown = now;
            table.getItems().setAll(now.rows());
        }
    }

    private List<TableColumn<Row, String>> columns() {
        List<TableColumn<Row, String>> columns = new ArrayList<>();
        TableColumn<Row, String> label = column(LABEL_WIDTH);
        label.setText(Texts.of("compare.setting"));
        label.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().label()));
        columns.add(label);
        for (int i = 0; i < runs.size(); i++) {
            int index = i;
            TableColumn<Row, String> column = column(RUN_WIDTH);
            column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                    row.getValue().cells().get(index).text()));
            columns.add(column);
        }
        return columns;
    }

    private static TableColumn<Row, String> column(double width) {
        TableColumn<Row, String> column = new TableColumn<>();
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(each -> new Text());
        return column;
    }

    /** Each run's name beside a piece of its line. */
    private void head() {
        for (int i = 0; i + 1 < table.getColumns().size(); i++) {
            KeptRun run = runs.get(i);
            HBox heading = new HBox(new RunSwatch(run, theme.getValue()), new Label(run.name()));
            heading.getStyleClass().add("run-heading");
            table.getColumns().get(i + 1).setGraphic(heading);
        }
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A value, in full in its tooltip: it may be cut off. */
    private static final class Text extends TableCell<Row, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            setTooltip(text == null || empty ? null : Widgets.tooltip(text));
        }
    }

    /** Results are set off from settings. */
    private static final class ResultRow extends TableRow<Row> {
        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(RESULT, row != null && !empty && row.kind() == RunComparison.Kind.RESULT);
        }
    }
}
