package zerograds.ui.view;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import zerograds.ui.model.RunModel;
import zerograds.ui.model.Verdict;

/** Whether the surrogate can be trusted, in a few words on their colour; the tooltip says why. */
final class VerdictChip extends Label {
    private final Tooltip help = Widgets.tooltip("");
    private Optional<Verdict> shown = Optional.empty();

    VerdictChip() {
        getStyleClass().add("chip");
        setTooltip(help);
        // On a narrow window it is cut short: the tool tip says it all.
        setMinWidth(96);
    }

    /** Shows the verdict of the latest iterations. */
    void refresh(RunModel model) {
        Verdict now = model.verdict();
        if (shown.filter(now::equals).isEmpty()) {
            shown = Optional.of(now);
            setText(now.text());
            help.setText(now.help());
            getStyleClass().setAll("chip", "chip-" + now.level().name().toLowerCase(Locale.ROOT));
        }
    }
}
