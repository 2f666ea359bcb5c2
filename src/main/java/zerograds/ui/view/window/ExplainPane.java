package zerograds.ui.view.window;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import zerograds.ui.model.explain.StepExplanation;
import zerograds.ui.model.explain.StepPage;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Texts;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** The numbers of one iteration, a page for each stage. */
final class ExplainPane extends VBox {
    private static final double LEAST_NAME = 32;

    private final StepExplanation explanation;
    private final Label title = Widgets.label("", "pane-title");
    private final Label place = Widgets.label("", "text-muted");
    private final VBox content = new VBox();
    private final Button back;
    private final Button next;

    ExplainPane(StepExplanation explanation) {
        this.explanation = explanation;
        setId("explain");
        getStyleClass().addAll("side-pane", "explain-pane");
        back = Sheet.button(Texts.of("explain.back"), "explain-back", explanation::back);
        next = Sheet.button(Texts.of("explain.next"), "explain-next", explanation::next);
        back.setTooltip(Widgets.tooltip(Texts.of("explain.back.help")));
        next.setTooltip(Widgets.tooltip(Texts.of("explain.next.help")));
        next.getStyleClass().add(Styles.ACCENT);
        title.setId("explain-title");
        place.setId("explain-place");
        HBox header = new HBox(
                title,
                Widgets.spacer(),
                Widgets.icon(MaterialDesignC.CLOSE, Texts.of("explain.close"), () -> explanation
                        .openProperty()
                        .set(false)));
        header.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("explain-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox buttons = new HBox(8, back, Widgets.spacer(), next);
        getChildren().addAll(header, place, scroll, buttons);
        explanation.pageProperty().subscribe(() -> show());
        explanation.noteProperty().subscribe(() -> show());
        explanation.stageProperty().subscribe(() -> show());
        show();
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show() {
        StepStage stage = explanation.stageProperty().get();
        title.setText(stage.number() + ". " + stage.title());
        back.setDisable(stage.number() == 1);
        next.setDisable(stage.number() == StepStage.values().length);
        String pages = Texts.of("explain.page", stage.number(), StepStage.values().length);
        explanation
                .pageProperty()
                .get()
                .ifPresentOrElse(
                        page -> {
                            place.setText(
                                    Texts.of("explain.iteration", NumberText.count(page.iteration())) + " · " + pages);
                            show(page);
                        },
                        () -> {
                            place.setText(pages);
                            content.getChildren()
                                    .setAll(paragraph(explanation.noteProperty().get(), "explain-note"));
                        });
    }

    private void show(StepPage page) {
        content.getChildren().setAll(paragraph(page.sentence(), "explain-sentence"));
        if (!page.formulas().isEmpty()) {
            VBox formulas = new VBox();
            formulas.getStyleClass().add("formulas");
            page.formulas().forEach(line -> {
                Label formula = Widgets.label(line, "formula");
                formula.setWrapText(true);
                formula.setMinHeight(USE_PREF_SIZE);
                formulas.getChildren().add(formula);
            });
            content.getChildren().add(formulas);
        }
        if (!page.rows().isEmpty()) {
            content.getChildren().add(table(page));
        }
        if (!page.summary().isEmpty()) {
            content.getChildren().add(paragraph(page.summary(), "explain-summary"));
        }
    }

    private static Label paragraph(String text, String id) {
        Label label = Sheet.paragraph(text);
        label.setId(id);
        return label;
    }

    private static GridPane table(StepPage page) {
        GridPane grid = new GridPane();
        grid.setId("explain-table");
        grid.getStyleClass().add("explain-table");
        for (int column = 0; column < page.columns().size(); column++) {
            ColumnConstraints room = new ColumnConstraints();
            room.setHgrow(column == 0 ? Priority.NEVER : Priority.ALWAYS);
            room.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(room);
        }
        line(grid, 0, page.columns(), "text-muted");
        for (int row = 0; row < page.rows().size(); row++) {
            line(grid, row + 1, page.rows().get(row), "explain-number");
        }
        return grid;
    }

    private static void line(GridPane grid, int row, List<String> texts, String style) {
        for (int column = 0; column < texts.size(); column++) {
            Label label = Widgets.label(texts.get(column), style);
            // a long name is cut short before a number is
            label.setMinWidth(column == 0 ? LEAST_NAME : USE_PREF_SIZE);
            label.setTooltip(Widgets.tooltip(texts.get(column)));
            grid.add(label, column, row);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT, PAGE_DOWN -> explanation.next();
            case LEFT, PAGE_UP -> explanation.back();
            case ESCAPE -> explanation.openProperty().set(false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Puts the keyboard on the button that goes on. */
    void focusButton() {
        (next.isDisabled() ? back : next).requestFocus();
    }
}
