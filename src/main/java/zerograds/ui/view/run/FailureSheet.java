package zerograds.ui.view.run;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import zerograds.problem.Visible;
import zerograds.run.log.RunEvent;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.script.ScriptLine;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** How many evaluations failed, and of the latest one why, and for which parameters. */
public final class FailureSheet extends Sheet {
    private final Workbench workbench;
    private final Label count = paragraph("");
    private final TextArea reason = text("failure-reason", Texts.of("failure.message"), 8);
    private final TextArea point = text("failure-point", Texts.of("failure.parameters"), 8);
    private final Button line;
    private final Button close = button(Texts.of("compare.close"), "failure-close", this::hide);
    private Optional<ScriptLine> blamed = Optional.empty();

    /** @param showLine shows a line of the script */
    public FailureSheet(Workbench workbench, Consumer<ScriptLine> showLine) {
        super("failures");
        this.workbench = workbench;
        count.setId("failure-count");
        reason.setWrapText(true);
        point.setWrapText(true);
        line = button(Texts.of("failure.line"), "failure-line", () -> {
            hide();
            blamed.ifPresent(showLine);
        });
        title(Texts.of("failure.title"));
        content(new VBox(
                8,
                count,
                Widgets.label(Texts.of("failure.said"), "setting-label"),
                reason,
                Widgets.label(Texts.of("failure.at"), "setting-label"),
                point));
        buttons(line, close);
    }

    /** Shows how it stands now. */
    public void open() {
        workbench.current().ifPresent(model -> {
            Optional<RunEvent.Failed> failed = model.status().failure();
            count.setText(summary(model, failed));
            reason.setText(Visible.text(failed.map(RunEvent.Failed::reason).orElse("")));
            point.setText(model.status().failurePoint());
            blamed = failed.map(RunEvent.Failed::reason).flatMap(ScriptLine::in);
            line.setText(blamed.map(place -> Texts.of("failure.line.number", place.line()))
                    .orElse(Texts.of("failure.line")));
            line.setVisible(blamed.isPresent());
            show(close);
        });
    }

    private static String summary(RunModel model, Optional<RunEvent.Failed> failed) {
        return failed.map(latest -> Texts.of(
                        "failure.summary",
                        NumberText.count(model.status().failures()),
                        NumberText.count(model.status().evaluations()),
                        latest.iteration()))
                .orElse(Texts.of("failure.none"));
    }
}
