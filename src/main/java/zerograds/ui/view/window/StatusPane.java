package zerograds.ui.view.window;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import zerograds.eval.EvaluationMeter;
import zerograds.problem.ParameterError;
import zerograds.problem.Problem;
import zerograds.problem.Visible;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.series.RunStatus;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.FittingRow;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** The line at the bottom: what the run does and how far it got. Every number has a place of its own. */
final class StatusPane extends FittingRow {
    /** An iteration that takes longer says how far it is. */
    private static final double LONG_SECONDS = 1;

    /** What people want of the run. */
    private enum Going {
        /** By itself. */
        ON,
        /** Not any more, but an iteration is not over yet. */
        PAUSING,
        /** Not, or one iteration alone. */
        OFF;

        static Going of(Workbench workbench) {
            if (workbench.playback().isPausing()) {
                return PAUSING;
            }
            return workbench.playback().playingProperty().get() ? ON : OFF;
        }
    }

    private final Label state = Widgets.label("", "status-state");
    private final ProgressBar progress = new ProgressBar(0);
    private final Label iteration = figure("status-iteration", 60);
    private final Label evaluations = figure("status-evaluations", 72);
    private final Label rate = figure("status-rate", 64);
    private final Label remaining = figure("status-remaining", 56);
    private final Button failures;
    private final Label loss = figure("status-loss", 72);
    private final Button best;
    private final Label bestName = Widgets.label(Texts.of("status.best"), "figure-name");
    private final Tooltip bestHelp = Widgets.tooltip(Texts.of("status.best.help"));
    private final Label lossName = Widgets.label(Texts.of("loss.title"), "figure-name");
    private final Label error = figure("status-error", 60);
    private final Tooltip failureReason = Widgets.tooltip("");
    private final Tooltip stateHelp = Widgets.tooltip("");

    /**
     * @param showFailures is called by the button with the failures
     * @param showBest is called by the button with the best loss, and given that
     */
    StatusPane(Runnable showFailures, Consumer<Node> showBest) {
        getStyleClass().add("status-pane");
        setAlignment(Pos.CENTER_LEFT);
        state.setId("status-state");
        state.setTooltip(stateHelp);
        failures = Sheet.button(NumberText.NONE, "status-failures", showFailures);
        best = new Button(NumberText.NONE);
        best.setId("status-best");
        best.setOnAction(event -> showBest.accept(best));
        best.setTooltip(bestHelp);
        best.getStyleClass().addAll("figure", "figure-button");
        best.setMinWidth(USE_PREF_SIZE);
        best.setPrefWidth(80);
        failures.getStyleClass().addAll("figure", "figure-button");
        failures.setMinWidth(USE_PREF_SIZE);
        failures.setTooltip(failureReason);
        Node counted = cell(Texts.of("compare.evaluations"), evaluations, Texts.of("status.evaluations.help"));
        Node speed = cell(Texts.of("status.rate"), rate, Texts.of("status.rate.help"));
        Node time = cell(Texts.of("status.left"), remaining, Texts.of("status.left.help"));
        Node least = cell(bestName, best, bestHelp);
        Node distance = cell(Texts.of("status.error"), error, Texts.of("status.error.help"));
        fill(
                List.of(
                        state,
                        progress,
                        cell(Texts.of("status.iteration"), iteration, Texts.of("status.iteration.help")),
                        counted,
                        speed,
                        time,
                        cell(Texts.of("compare.failures"), failures, Texts.of("status.failures.help")),
                        Widgets.spacer(),
                        cell(lossName, loss, Widgets.tooltip(Texts.of("status.loss.help"))),
                        least,
                        distance),
                List.of(speed, time, distance, counted, least, progress));
    }

    private static Label figure(String id, double width) {
        Label label = Widgets.label(NumberText.NONE, "figure");
        label.setId(id);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        return label;
    }

    private static Node cell(String name, Labeled figure, String help) {
        return cell(Widgets.label(name, "figure-name"), figure, Widgets.tooltip(help));
    }

    private static Node cell(Label label, Labeled figure, Tooltip help) {
        label.setTooltip(help);
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(figure);
        HBox cell = new HBox(label, figure);
        cell.getStyleClass().add("figure-cell");
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }

    /** Shows how {@code model} stands. */
    void refresh(RunModel model, Workbench workbench) {
        RunPhase phase = workbench.playback().phaseProperty().get();
        Going going = Going.of(workbench);
        RunStatus status = model.status();
        boolean isForeign = model.run().plan().problem().model().isForeign();
        boolean startsModel = phase == RunPhase.STARTING && isForeign;
        show(state, startsModel ? Texts.of("status.starting.model") : words(status, phase, going));
        String usual = startsModel ? Texts.of("status.starting.model.help") : state.getText();
        stateHelp.setText(
                Visible.text(status.finished().map(end -> end.message()).orElse(usual)));
        progress.setProgress(status.progress());
        show(iteration, NumberText.count(status.iterations()));
        show(evaluations, NumberText.count(status.evaluations()));
        show(rate, NumberText.rate(status.evaluationsPerSecond()));
        show(remaining, status.remaining().map(NumberText::span).orElse(NumberText.NONE));
        show(failures, NumberText.count(status.failures()));
        failures.setAccessibleText(Texts.of("status.failures", failures.getText()));
        failures.pseudoClassStateChanged(Styles.STATE_DANGER, status.failures() > 0);
        failureReason.setText(status.failure()
                .map(failed -> Texts.of("status.failures.latest", failed.reason()))
                .orElse(Texts.of("failure.none")));
        Problem problem = model.run().plan().problem();
        show(lossName, problem.loss().isMaximised() ? Texts.of("status.value") : Texts.of("loss.title"));
        show(bestName, problem.stochastic() ? Texts.of("status.luckiest") : Texts.of("status.best"));
        bestHelp.setText(problem.stochastic() ? Texts.of("status.luckiest.help") : Texts.of("status.best.help"));
        show(loss, NumberText.measure(problem.loss().shown(status.loss())));
        show(best, NumberText.measure(problem.loss().shown(status.bestLoss())));
        best.setAccessibleText(Texts.of("status.best.name", best.getText()));
        show(
                error,
                status.error().map(found -> words(found, model.run().plan())).orElse(NumberText.NONE));
    }

    private static void show(Labeled label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }

    private static String words(ParameterError error, RunPlan plan) {
        return plan.problem().isDiscrete()
                ? String.format(Locale.ROOT, "%.1f %%", 100 * error.wrongShare())
                : NumberText.measure(error.largest());
    }

    private static String words(RunStatus status, RunPhase phase, Going going) {
        return switch (phase) {
            case STARTING -> Texts.of("status.starting");
            case RUNNING -> running(status.evaluating(), going);
            case PAUSED ->
                going == Going.ON
                        ? Texts.of("status.running")
                        : status.iterations() == 0 ? Texts.of("status.ready") : Texts.of("status.paused");
            case FINISHED -> status.finished().map(end -> words(end.outcome())).orElse(Texts.of("status.finished"));
        };
    }

    /** Where an iteration takes long, it says how far it is. */
    private static String running(EvaluationMeter.Reading now, Going going) {
        boolean isLong = now.isBusy() && (now.seconds() == 0 || now.batchSeconds() > LONG_SECONDS);
        if (going == Going.PAUSING) {
            return isLong ? Texts.of("status.pausing.after", now.done(), now.rows()) : Texts.of("status.pausing");
        }
        return isLong ? Texts.of("status.evaluating", now.done() + 1, now.rows()) : Texts.of("status.running");
    }

    private static String words(RunEvent.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Texts.of("status.done");
            case STOPPED -> Texts.of("status.stopped");
            case FAILED -> Texts.of("status.failed");
        };
    }
}
