package zerograds.ui.view.window;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import zerograds.ui.model.explain.StepExplanation;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.problem.ProblemPane;
import zerograds.ui.view.run.RunBar;
import zerograds.ui.view.run.RunPane;
import zerograds.ui.view.run.Timeline;
import zerograds.ui.view.run.VerdictChip;
import zerograds.ui.view.settings.SettingsPane;
import zerograds.ui.view.tiles.TileGrid;

/** The plots, and the panes and bars around them. JavaFX thread only. */
final class Panes extends BorderPane {
    private final Workbench workbench;
    private final TileGrid grid;
    private final SidePanes side;
    private final StepExplanation explanation;
    private final ExplainPane explain;
    private final RunBar bar;
    private final Timeline timeline;
    private final RunPane runs;
    private final StatusPane status;
    private final VerdictChip chip = new VerdictChip();
    private final VBox top;

    /** @param presenting whether the plots have the whole screen */
    Panes(
            Workbench workbench,
            ProblemShelf shelf,
            TileGrid grid,
            SidePanes side,
            ScriptPanel script,
            Sheets sheets,
            JobList jobs,
            ObservableValue<Boolean> presenting) {
        this.workbench = workbench;
        this.grid = grid;
        this.side = side;
        explanation = new StepExplanation(workbench);
        explain = new ExplainPane(explanation);
        bar = new RunBar(workbench, () -> SidePanes.toggle(side.problems()), () -> SidePanes.toggle(side.settings()));
        timeline = new Timeline(workbench);
        runs = new RunPane(workbench, sheets::compare);
        status = new StatusPane(sheets::failures, owner -> RunActions.showBest(workbench, owner));
        chip.setId("status-verdict");
        top = new VBox(bar);
        StackPane notices = place(new NoticeBar(workbench, sheets::failures, script::goTo));
        List.of(top, timeline, notices).forEach(node -> showWhile(presenting.map(on -> !on), node));
        showWhile(presenting, chip);
        Centre centre = new Centre(workbench, grid, script.pane());
        script.shown().subscribe(centre::showEditor);
        setCenter(new StackPane(centre, notices));
        setTop(top);
        setBottom(new VBox(timeline, bottom(jobs)));
        VBox left = new VBox(new ProblemPane(workbench, shelf), runs);
        SettingsPane right = new SettingsPane(workbench);
        leftProperty().bind(side.problems().map(open -> open ? left : null));
        rightProperty()
                .bind(explaining().flatMap(told -> side.settings().map(open -> told ? explain : open ? right : null)));
    }

    private HBox bottom(JobList jobs) {
        HBox line = new HBox(status, jobs, chip);
        line.getStyleClass().add("bottom-line");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(status, Priority.ALWAYS);
        return line;
    }

    private static void showWhile(ObservableValue<Boolean> condition, Node node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    /** Where a notice lies: over the plots, which stay where they are and can be used around it. */
    private static StackPane place(NoticeBar notice) {
        StackPane place = new StackPane(notice);
        place.getStyleClass().add("notice-place");
        place.setAlignment(Pos.BOTTOM_CENTER);
        place.setPickOnBounds(false);
        place.setMinSize(0, 0);
        return place;
    }

    /** Lays the menus above all. */
    void offer(List<Section> sections) {
        top.getChildren().add(0, new Menus(sections));
    }

    /** Follows the run; call it once a pulse. */
    void refresh() {
        timeline.refresh();
        explanation.pull();
        runs.refresh();
        Optional<RunModel> model = workbench.shown();
        model.ifPresent(bar::refresh);
        model.ifPresent(chip::refresh);
        model.ifPresent(shown -> status.refresh(shown, workbench));
    }

    TileGrid grid() {
        return grid;
    }

    /** Which of those beside the plots are unfolded. */
    SidePanes side() {
        return side;
    }

    /** Whether the numbers of a step are shown in place of the settings. */
    BooleanProperty explaining() {
        return explanation.openProperty();
    }

    /** Shows or folds the numbers of the step. */
    void explain() {
        SidePanes.toggle(explaining());
        if (explaining().get()) {
            explain.focusButton();
        } else {
            grid.requestFocus();
        }
    }

    /** Lets the user type another name for the run that is shown. */
    void renameRun() {
        side.problems().set(true);
        workbench.runs().present().ifPresent(runs::rename);
    }
}
