package zerograds.ui.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import zerograds.run.RunEvent;
import zerograds.ui.model.Figures;
import zerograds.ui.model.RunModel;
import zerograds.ui.model.ScriptLine;
import zerograds.ui.model.Workbench;

/** How many evaluations failed, and of the latest one why, and for which parameters. */
final class FailureSheet extends Sheet {
    private final Workbench workbench;
    private final Label count = paragraph("");
    private final TextArea reason = text("failure-reason", "Message of the latest failure", 8);
    private final TextArea point = text("failure-point", "Parameters of the latest failure", 8);
    private final Button line;
    private final Button close = button("_Close", "failure-close", this::hide);
    private Optional<ScriptLine> blamed = Optional.empty();

    /** @param showLine shows a line of the script */
    FailureSheet(Workbench workbench, Consumer<ScriptLine> showLine) {
        super("failures");
        this.workbench = workbench;
        count.setId("failure-count");
        reason.setWrapText(true);
        point.setWrapText(true);
        line = button("_Show the line", "failure-line", () -> {
            hide();
            blamed.ifPresent(showLine);
        });
        title("Failed evaluations");
        content(new VBox(
                8,
                count,
                Widgets.label("What it said", "setting-label"),
                reason,
                Widgets.label("At these parameters", "setting-label"),
                point));
        buttons(line, close);
    }

    /** Shows how it stands now. */
    void open() {
        workbench.current().ifPresent(model -> {
            Optional<RunEvent.Failed> failed = model.status().failure();
            count.setText(summary(model, failed));
            reason.setText(failed.map(RunEvent.Failed::reason).orElse(""));
            point.setText(model.status().failurePoint());
            blamed = failed.map(RunEvent.Failed::reason).flatMap(ScriptLine::in);
            line.setText(blamed.map(place -> "_Show line " + place.line()).orElse("_Show the line"));
            line.setVisible(blamed.isPresent());
            show(close);
        });
    }

    private static String summary(RunModel model, Optional<RunEvent.Failed> failed) {
        String some = Figures.count(model.status().failures()) + " of "
                + Figures.count(model.status().evaluations()) + " evaluations failed.";
        return failed.map(latest -> some + " The latest did in iteration " + latest.iteration() + ":")
                .orElse("No evaluation failed.");
    }
}
