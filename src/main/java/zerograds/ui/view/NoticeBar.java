package zerograds.ui.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import zerograds.ui.model.Notice;
import zerograds.ui.model.ScriptLine;
import zerograds.ui.model.Texts;
import zerograds.ui.model.Workbench;

/** What went wrong, above the plots, until it is read and closed. */
final class NoticeBar extends HBox {
    private final Label title = Widgets.label("", "notice-title");
    private final Label text = Widgets.label("", "notice-text");

    private final Workbench workbench;
    private final Button line;
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
                        new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
                        words,
                        line,
                        more,
                        Widgets.icon(MaterialDesignC.CLOSE, Texts.of("notice.close"), () -> workbench
                                .noticeProperty()
                                .set(Optional.empty())));
        workbench.noticeProperty().addListener((property, before, now) -> show(now));
        show(workbench.noticeProperty().get());
    }

    private void show(Optional<Notice> notice) {
        setVisible(notice.isPresent());
        setManaged(notice.isPresent());
        notice.ifPresent(now -> {
            title.setText(now.title());
            text.setText(now.text());
            boolean failed = workbench
                    .current()
                    .filter(model -> model.status().failures() > 0)
                    .isPresent();
            more.setVisible(failed);
            more.setManaged(failed);
            blamed = ScriptLine.in(now.text());
            line.setText(
                    blamed.map(place -> Texts.of("notice.line", place.line())).orElse(""));
            line.setVisible(blamed.isPresent());
            line.setManaged(blamed.isPresent());
            getStyleClass().setAll("notice", now.grave() ? "notice-grave" : "notice-light");
        });
    }
}
