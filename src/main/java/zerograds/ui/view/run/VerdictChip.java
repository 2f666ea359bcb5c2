package zerograds.ui.view.run;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.verdict.RunningVerdict;
import zerograds.ui.model.verdict.Verdict;
import zerograds.ui.view.widget.Widgets;

/**
 * The chip in the tool bar that shows the verdict on the surrogate; its tooltip gives the rule and its numbers. Where
 * there is no room for the figure beside the words, it is in the tooltip alone.
 */
public final class VerdictChip extends Label {
    private final Tooltip help = Widgets.tooltip("");
    private Optional<Verdict> shown = Optional.empty();

    public VerdictChip() {
        setId("verdict");
        getStyleClass().add("chip");
        setAlignment(Pos.CENTER);
        setTooltip(help);
    }

    /** Shows the verdict of the latest iterations. */
    public void refresh(RunModel model) {
        show(model.verdict());
    }

    void show(Verdict now) {
        if (shown.filter(now::equals).isEmpty()) {
            shown = Optional.of(now);
            setText(now.text());
            setAccessibleText(now.text());
            help.setText(now.text() + "\n\n" + now.help());
            getStyleClass().setAll("chip", "chip-" + now.level().name().toLowerCase(Locale.ROOT));
        }
    }

    /** The same whatever is shown, so that its neighbours stay: the words of each verdict have room. */
    @Override
    protected double computeMinWidth(double height) {
        return RunningVerdict.ids().stream()
                .map(RunningVerdict::words)
                .mapToDouble(this::room)
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return shown.map(verdict -> room(verdict.text())).orElse(0.0);
    }

    @Override
    protected void layoutChildren() {
        shown.map(verdict -> room(verdict.text()) <= getWidth() ? verdict.text() : verdict.words())
                .filter(fitting -> !fitting.equals(getText()))
                .ifPresent(this::setText);
        super.layoutChildren();
    }

    private double room(String words) {
        Text text = new Text(words);
        text.setFont(getFont());
        return snapSizeX(text.getLayoutBounds().getWidth()) + snappedLeftInset() + snappedRightInset();
    }
}
