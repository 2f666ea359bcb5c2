package zerograds.ui.view.run;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.run.RunText;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.tile.RunSwatch;
import zerograds.ui.view.widget.FittingRow;
import zerograds.ui.view.widget.Widgets;

/** One run in the tree: whether it is overlaid, how it is drawn, its name, and how far it got. */
public final class RunRow extends HBox {
    private static final double INDENT = 12;

    private final KeptRun run;
    private final RunSwatch swatch;
    private final Label name = Widgets.label("", "card-title");
    private final Label best = Widgets.label("", "run-best");
    private final Label origin = Widgets.label("", "text-muted");
    private final Label progress = Widgets.label("", "text-muted");
    private final FittingRow first = new FittingRow();
    private final VBox texts = new VBox();
    private final Tooltip help = Widgets.tooltip("");
    private List<Object> said = List.of();

    RunRow(KeptRun run, int depth, boolean present, Theme theme) {
        this.run = run;
        swatch = new RunSwatch(run, theme);
        getStyleClass().add(present ? "run-row-present" : "run-row");
        setId("run-" + run.name().replace(' ', '-').toLowerCase(Locale.ROOT));
        setFocusTraversable(true);
        setAlignment(Pos.TOP_LEFT);
        CheckBox overlaid = new CheckBox();
        overlaid.setFocusTraversable(false);
        overlaid.setAccessibleText(Texts.of("runs.overlay", run.name()));
        overlaid.setTooltip(Widgets.tooltip(present ? Texts.of("runs.shown") : Texts.of("runs.overlay.help")));
        overlaid.setSelected(present);
        overlaid.setDisable(present);
        if (!present) {
            overlaid.selectedProperty().bindBidirectional(run.chosenProperty());
        }
        name.setMinWidth(24);
        best.setMinWidth(USE_PREF_SIZE);
        first.setSpacing(4);
        // the name says which run it is: rather than cut it, the loss leaves
        first.fill(List.of(name, Widgets.spacer(), best), List.of(best));
        first.whole(name);
        texts.getChildren().setAll(first, origin, progress);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        HBox marks = new HBox(4, overlaid, swatch);
        marks.setAlignment(Pos.TOP_LEFT);
        marks.setMinWidth(USE_PREF_SIZE);
        marks.setPadding(new Insets(0, 0, 0, INDENT * Math.min(depth, 3)));
        Tooltip.install(texts, help);
        getChildren().addAll(marks, texts);
        refresh();
    }

    KeptRun run() {
        return run;
    }

    void theme(Theme theme) {
        swatch.theme(theme);
    }

    /** Says how it stands now, if that changed. */
    void refresh() {
        List<Object> now = List.of(
                run.model(),
                run.model().version(),
                run.name(),
                run.pinnedProperty().get(),
                RunText.state(run));
        if (now.equals(said)) {
            return;
        }
        said = now;
        set(name, run.name() + (run.pinnedProperty().get() ? " •" : ""));
        set(
                best,
                NumberText.measure(run.model()
                        .run()
                        .plan()
                        .problem()
                        .loss()
                        .shown(run.model().status().bestLoss())));
        set(origin, RunText.origin(run));
        set(progress, RunText.progress(run));
        String all = RunText.all(run);
        if (!all.equals(help.getText())) {
            help.setText(all);
        }
    }

    private static void set(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }

    /** Lets the user type another name; Enter takes it, Escape does not. */
    void rename() {
        TextField field = new TextField(run.name());
        field.setId("run-name");
        field.setAccessibleText(Texts.of("runs.name"));
        texts.getChildren().set(0, field);
        field.selectAll();
        field.requestFocus();
        field.setOnAction(event -> take(field.getText()));
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                take(field.getText());
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.setText(run.name());
                take(run.name());
                event.consume();
            }
        });
    }

    private void take(String typed) {
        if (!typed.isBlank()) {
            run.nameProperty().set(typed.strip());
        }
        Node top = texts.getChildren().get(0);
        if (top != first) {
            boolean typing = top.isFocused();
            texts.getChildren().set(0, first);
            if (typing) {
                requestFocus();
            }
        }
        refresh();
    }
}
