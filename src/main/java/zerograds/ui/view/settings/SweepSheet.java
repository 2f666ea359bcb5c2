package zerograds.ui.view.settings;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import zerograds.compare.sweep.SweepCell;
import zerograds.compare.sweep.SweepResult;
import zerograds.ui.model.settings.SweepModel;
import zerograds.ui.model.settings.SweepText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.plot.sweep.SweepPane;
import zerograds.ui.view.tiles.Exports;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** Varies one or two settings and shows which values were best; it may be closed while the sweep goes on. */
public final class SweepSheet extends Sheet {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 400;
    private static final double FORM = 330;

    private final SweepModel model;
    private final SweepForm form;
    private final SweepPane pane;
    private final Exports exports;
    private final Label details = paragraph("");
    private final ProgressBar progress = new ProgressBar(0);
    private final Button start;
    private final Button cancel;
    private final Button take = button(Texts.of("sweep.take"), "sweep-take", this::take);
    private final Button save = button(Texts.of("sweep.save"), "sweep-save", this::save);

    public SweepSheet(Workbench workbench, SweepModel model, Exports exports) {
        super("sweep");
        this.model = model;
        this.exports = exports;
        form = new SweepForm(workbench, model);
        pane = new SweepPane(workbench.themeProperty().get());
        start = button(Texts.of("sweep.start"), "sweep-start", () -> form.sweepProperty()
                .get()
                .ifPresent(model::start));
        cancel = button(Texts.of("film.cancel"), "sweep-cancel", model::cancel);
        cancel.disableProperty().bind(model.runningProperty().not());
        start.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.runningProperty().get()
                                || form.sweepProperty().get().isEmpty(),
                        model.runningProperty(),
                        form.sweepProperty()));
        take.setTooltip(Widgets.tooltip(Texts.of("sweep.take.help")));
        pane.setId("sweep-results");
        workbench.themeProperty().subscribe(pane::theme);
        model.resultProperty().subscribe(this::show);
        pane.hoveredProperty().subscribe(this::describe);
        pane.selectedProperty().subscribe(this::describe);
        title(Texts.of("sweep.title"));
        HBox both = new HBox(24, left(), right());
        HBox.setHgrow(both.getChildren().get(1), Priority.ALWAYS);
        content(both);
        buttons(save, take, cancel, start);
        getStyleClass().add("wide-sheet");
    }

    private VBox left() {
        Label status = paragraph("");
        status.setId("sweep-status");
        status.textProperty().bind(model.statusProperty());
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(model.runningProperty());
        VBox left = new VBox(12, form, progress, status);
        left.setMinWidth(FORM);
        left.setPrefWidth(FORM);
        return left;
    }

    private VBox right() {
        ToggleButton ends = view(Texts.of("sweep.ends"), "sweep-ends");
        ToggleButton curves = view(Texts.of("sweep.curves.title"), "sweep-curves");
        SegmentedButton views = new SegmentedButton(ends, curves);
        ends.setSelected(true);
        curves.selectedProperty().subscribe(pane::curves);
        pane.setPrefSize(WIDTH, HEIGHT);
        VBox.setVgrow(pane, Priority.ALWAYS);
        details.setId("sweep-details");
        // two lines, so that nothing moves when it says more
        details.setMinHeight(42);
        return new VBox(8, views, pane, details);
    }

    private static ToggleButton view(String text, String id) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        return button;
    }

    private void show(Optional<SweepResult> result) {
        pane.show(result);
        progress.setProgress(
                result.map(known -> (double) known.runs() / known.sweep().runs())
                        .orElse(0.0));
        save.setDisable(result.filter(known -> known.runs() > 0).isEmpty());
        describe();
    }

    private void describe() {
        Optional<SweepResult> result = model.resultProperty().get();
        int hovered = pane.hoveredProperty().get();
        Optional<SweepCell> pointed = hovered == SweepPane.NONE
                ? chosen()
                : result.map(known -> known.cells().get(hovered));
        details.setText(result.flatMap(known -> pointed.map(cell -> SweepText.cell(known, cell)))
                .orElse(""));
        take.setDisable(chosen().isEmpty());
    }

    /** The cell that was selected, or the best. */
    private Optional<SweepCell> chosen() {
        int selected = pane.selectedProperty().get();
        return model.resultProperty()
                .get()
                .flatMap(known -> selected == SweepPane.NONE
                        ? known.best()
                        : Optional.of(known.cells().get(selected)));
    }

    private void take() {
        chosen().ifPresent(cell -> {
            hide();
            model.take(cell);
        });
    }

    private void save() {
        model.resultProperty()
                .get()
                .ifPresent(known -> exports.saveTable(known.sweep().problem().id() + "-sweep", known.csv()));
    }

    /** Shows it, for the settings as they are now. */
    public void open() {
        form.refresh();
        show(form.start());
    }
}
