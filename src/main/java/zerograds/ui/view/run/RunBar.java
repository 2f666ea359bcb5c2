package zerograds.ui.view.run;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Pace;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.FittingRow;
import zerograds.ui.view.widget.Widgets;

/** The tool bar: play, step, reset, what the next run starts from, and the verdict on the surrogate. */
public final class RunBar extends VBox {
    private final Workbench workbench;
    private final BudgetField budgetField;
    private final Button run;
    private final Button step;
    private final ComboBox<String> preset = new ComboBox<>();
    private final VerdictChip verdict = new VerdictChip();

    public RunBar(Workbench workbench, Runnable foldProblems, Runnable foldSettings) {
        this.workbench = workbench;
        budgetField = new BudgetField(workbench);
        getStyleClass().add("run-bar");
        run = Widgets.action(
                MaterialDesignP.PLAY, Texts.of("bar.run"), Texts.of("bar.run.help"), workbench.playback()::playOrPause);
        run.setId("run");
        run.getStyleClass().addAll(Styles.ACCENT, "run-button");
        step = Widgets.action(
                MaterialDesignS.STEP_FORWARD,
                Texts.of("action.step"),
                Texts.of("bar.step.help"),
                workbench.playback()::step);
        step.setId("step");
        Button reset = Widgets.action(
                MaterialDesignR.RESTART, Texts.of("action.reset"), Texts.of("bar.reset.help"), workbench::reset);
        reset.setId("reset");
        step.setMinWidth(USE_PREF_SIZE);
        reset.setMinWidth(USE_PREF_SIZE);
        Node seed = named(Texts.of("compare.seed"), SeedField.of(workbench));
        Node budget = named(Texts.of("compare.budget"), budgetField);
        Node preset = named(Texts.of("menu.preset"), presets());
        Node pace = named(Texts.of("bar.pace"), pace());
        ToggleButton more = more();
        FittingRow row = new FittingRow();
        row.getStyleClass().add("bar-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.fill(
                List.of(
                        Widgets.icon(MaterialDesignD.DOCK_LEFT, Texts.of("bar.problems"), foldProblems),
                        run,
                        step,
                        reset,
                        seed,
                        budget,
                        preset,
                        pace,
                        more,
                        Widgets.spacer(),
                        verdict,
                        Widgets.icon(MaterialDesignD.DOCK_RIGHT, Texts.of("bar.settings"), foldSettings)),
                List.of(seed, budget, preset, pace));
        row.substitute(more);
        getChildren().addAll(row, below(row.left(), more));
        InvalidationListener state = property -> showState();
        workbench.playback().playingProperty().addListener(state);
        workbench.playback().phaseProperty().addListener(state);
        workbench.currentProperty().addListener(state);
        showState();
    }

    private static ToggleButton more() {
        ToggleButton more = new ToggleButton("", new FontIcon(MaterialDesignC.CHEVRON_DOWN));
        more.setId("more");
        more.getStyleClass().addAll(Styles.BUTTON_ICON, "more-button");
        more.setFocusTraversable(false);
        more.setAccessibleText(Texts.of("bar.more"));
        more.setTooltip(Widgets.tooltip(Texts.of("bar.more.help")));
        more.setMinWidth(USE_PREF_SIZE);
        return more;
    }

    /** A second row of what has no room in the first. */
    private static FlowPane below(ObservableList<Node> left, ToggleButton more) {
        FlowPane below = new FlowPane(8, 4);
        below.setId("run-bar-more");
        left.addListener((InvalidationListener) list -> below.getChildren().setAll(left));
        below.visibleProperty().bind(more.selectedProperty().and(Bindings.isNotEmpty(left)));
        below.managedProperty().bind(below.visibleProperty());
        return below;
    }

    private static HBox named(String name, Node control) {
        Label label = Widgets.label(name, "text-muted");
        label.setLabelFor(control);
        HBox pair = new HBox(label, control);
        pair.getStyleClass().add("named");
        pair.setAlignment(Pos.CENTER_LEFT);
        pair.setMinWidth(USE_PREF_SIZE);
        return pair;
    }

    private ComboBox<String> presets() {
        preset.setId("preset");
        preset.setTooltip(Widgets.tooltip(Texts.of("bar.preset.help")));
        preset.setOnAction(event -> choose());
        return preset;
    }

    private ComboBox<Pace> pace() {
        ComboBox<Pace> pace = new ComboBox<>();
        pace.getItems().setAll(Pace.values());
        pace.setId("pace");
        pace.setTooltip(Widgets.tooltip(Texts.of("bar.pace.help")));
        pace.setPrefWidth(92);
        pace.setValue(Pace.EASY);
        workbench.playback().pace(Pace.EASY);
        pace.setOnAction(event -> workbench.playback().pace(pace.getValue()));
        return pace;
    }

    private void choose() {
        String chosen = preset.getValue();
        if (chosen != null
                && workbench
                        .choices()
                        .next()
                        .filter(plan -> !plan.preset().equals(chosen))
                        .isPresent()) {
            workbench.choices().choosePreset(chosen);
        }
    }

    private void showState() {
        boolean playing = workbench.playback().playingProperty().get();
        boolean open = workbench.current().isPresent();
        boolean over = workbench.playback().phaseProperty().get() == RunPhase.FINISHED;
        run.setText(playing ? Texts.of("bar.pause") : Texts.of("bar.run"));
        run.setGraphic(new FontIcon(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
        run.setDisable(!open || over);
        step.setDisable(!open || over);
        preset.setDisable(!open);
        List<String> names = workbench.choices().presets();
        if (!preset.getItems().equals(names)) {
            preset.getItems().setAll(names);
        }
        preset.setValue(workbench.choices().next().map(RunPlan::preset).orElse(RunPlan.DEFAULT_PRESET));
    }

    /** Shows the verdict of the latest iterations. */
    public void refresh(RunModel model) {
        budgetField.refresh();
        verdict.refresh(model);
    }
}
