package zerograds.ui.view.window;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import zerograds.ui.model.script.ScriptLine;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Notice;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/**
 * Shows notices on a card over the plots: until it is closed or, for confirmations, for some seconds.
 */
final class NoticeBar extends HBox {
    private static final Duration PASSING = Duration.seconds(4);

    private final FontIcon sign = new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
    private final PauseTransition passing = new PauseTransition(PASSING);
    private static final double WIDTH = 720;

    private final Label title = Widgets.label("", "notice-title");
    private final Label text = Widgets.label("", "notice-text");

    private final Workbench workbench;
    private final Button line;
    private final Button offer;
    private final Button more;
    private Optional<ScriptLine> blamed = Optional.empty();

    /**
     * @param details shows more about failures
     * @param showLine shows a line of the script
     */
    NoticeBar(Workbench workbench, Runnable details, Consumer<ScriptLine> showLine) {
        line = Sheet.button("", "notice-line", () -> blamed.ifPresent(showLine));
        this.workbench = workbench;
        more = Sheet.button(Texts.of("notice.failures"), "notice-failures", details);
        offer = Sheet.button("", "notice-offer", this::accept);
        offer.setMinWidth(USE_PREF_SIZE);
        offer.setAccessibleText(Texts.of("notice.offer.help"));
        offer.setTooltip(Widgets.tooltip(Texts.of("notice.offer.help")));
        offer.managedProperty().bind(offer.visibleProperty());
        line.setAccessibleText(Texts.of("notice.line.help"));
        line.setTooltip(Widgets.tooltip(Texts.of("notice.line.help")));
        more.setMinWidth(USE_PREF_SIZE);
        line.setMinWidth(USE_PREF_SIZE);
        setId("notice");
        setAlignment(Pos.CENTER_LEFT);
        text.setWrapText(true);
        VBox words = new VBox(title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(
                        sign,
                        words,
                        line,
                        offer,
                        more,
                        Widgets.icon(MaterialDesignC.CLOSE, Texts.of("notice.close"), this::close));
        setMaxSize(WIDTH, USE_PREF_SIZE);
        passing.setOnFinished(event -> close());
        hoverProperty().subscribe(this::pass);
        workbench.noticeProperty().addListener((property, before, now) -> show(now));
        show(workbench.noticeProperty().get());
    }

    private void close() {
        workbench.noticeProperty().set(Optional.empty());
    }

    private void accept() {
        Optional<Notice.Offer> made = workbench.noticeProperty().get().flatMap(Notice::offer);
        close();
        made.ifPresent(one -> one.action().run());
    }

    /** Counts the seconds of a confirmation, unless the mouse rests on it. */
    private void pass() {
        boolean passes = workbench
                .noticeProperty()
                .get()
                .filter(notice -> notice.weight() == Notice.Weight.PASSING)
                .isPresent();
        if (passes && !isHover()) {
            passing.playFromStart();
        } else {
            passing.stop();
        }
    }

    private void show(Optional<Notice> notice) {
        pass();
        setVisible(notice.isPresent());
        setManaged(notice.isPresent());
        notice.ifPresent(now -> {
            title.setText(now.title());
            text.setText(now.text());
            boolean failed = workbench
                    .current()
                    .filter(model -> model.status().failures() > 0)
                    .isPresent();
            more.setVisible(failed && now.weight() != Notice.Weight.PASSING);
            more.setManaged(more.isVisible());
            offer.setText(now.offer().map(Notice.Offer::label).orElse(""));
            offer.setVisible(now.offer().isPresent());
            blamed = ScriptLine.in(now.text());
            line.setText(
                    blamed.map(place -> Texts.of("notice.line", place.line())).orElse(""));
            line.setVisible(blamed.isPresent());
            line.setManaged(blamed.isPresent());
            getStyleClass().setAll("notice", "notice-" + now.weight().name().toLowerCase(Locale.ROOT));
            sign.setIconCode(
                    now.weight() == Notice.Weight.PASSING
                            ? MaterialDesignC.CHECK_CIRCLE_OUTLINE
                            : MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        });
    }
}
