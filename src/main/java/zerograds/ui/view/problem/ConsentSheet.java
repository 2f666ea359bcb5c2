package zerograds.ui.view.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import zerograds.problem.ForeignCode;
import zerograds.problem.Visible;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.widget.ReadToEnd;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/**
 * Asks whether foreign code may run, and shows exactly what: the program, its arguments one by one, the words that may become
 * arguments, the folder, and every file. It can be allowed only after the end of all that was seen.
 */
public final class ConsentSheet extends Sheet {
    private static final double WIDTH = 680;

    private final Workbench workbench;
    private final CodeGate gate;
    private final Label folder = paragraph("");
    private final GridPane command = new GridPane(12, 4);
    private final ListView<String> files = new ListView<>();
    private final TextArea text = text("consent-text", Texts.of("consent.text"), 10);
    private final Label once = paragraph("");
    private final ReadToEnd reading;
    private final Button refuse;

    public ConsentSheet(Workbench workbench) {
        super("consent");
        this.workbench = workbench;
        gate = workbench.gate();
        refuse = button(Texts.of("consent.refuse"), "consent-refuse", this::cancel);
        Button allow = button(Texts.of("consent.allow"), "consent-allow", () -> workbench
                .playback()
                .answer(true));
        buttons(refuse, allow);
        files.setId("consent-files");
        files.setAccessibleText(Texts.of("consent.files"));
        files.setPlaceholder(Widgets.label(Texts.of("consent.none"), "text-muted"));
        files.setCellFactory(view -> new FileCell());
        files.getSelectionModel().selectedItemProperty().subscribe(this::show);
        text.setWrapText(true);
        SplitPane code = new SplitPane(files, text);
        code.setDividerPositions(0.28);
        code.setPrefHeight(240);
        code.setMinHeight(USE_PREF_SIZE);
        folder.setId("consent-folder");
        command.setId("consent-command");
        ColumnConstraints arguments = new ColumnConstraints();
        arguments.setHgrow(Priority.ALWAYS);
        command.getColumnConstraints().addAll(new ColumnConstraints(), arguments);
        reading = new ReadToEnd(
                new VBox(
                        8,
                        paragraph(Texts.of("consent.warning")),
                        folder,
                        command,
                        Widgets.label(Texts.of("consent.uses"), "setting-label"),
                        code,
                        paragraph(Texts.of("consent.unchecked"))),
                WIDTH);
        reading.setId("consent-reading");
        VBox.setVgrow(reading, Priority.ALWAYS);
        reading.seenProperty().subscribe(seen -> {
            allow.setDisable(!seen);
            once.setText(seen ? Texts.of("consent.once") : Texts.of("consent.unread"));
        });
        once.setId("consent-once");
        content(new VBox(8, reading, once));
        addEventFilter(KeyEvent.KEY_PRESSED, this::scroll);
        gate.questionProperty().subscribe(this::ask);
    }

    /** The list and the text of a file scroll themselves. */
    private void scroll(KeyEvent event) {
        if (event.getTarget() instanceof Button || event.getTarget() == reading) {
            reading.scroll(event);
        }
    }

    @Override
    public void cancel() {
        workbench.playback().answer(false);
    }

    private void ask(Optional<CodeGate.Question> question) {
        question.ifPresentOrElse(
                asked -> {
                    ForeignCode code = asked.code();
                    title(Texts.of("consent.title", asked.title()));
                    folder.setText(Texts.of("consent.folder", code.folder()));
                    command.getChildren().clear();
                    list(code);
                    text.setText("");
                    files.getItems().setAll(code.files().keySet());
                    files.getSelectionModel().select(mainFile(code));
                    show(refuse);
                    // What is shown is as high as its text only when it was laid out, and once more in that height.
                    getScene().getRoot().applyCss();
                    getScene().getRoot().layout();
                    getScene().getRoot().layout();
                    reading.restart();
                },
                this::hide);
    }

    private void list(ForeignCode code) {
        for (int i = 0; i < code.command().size(); i++) {
            line(Integer.toString(i), Visible.quoted(code.command().get(i)));
        }
        for (ForeignCode.Detail detail : code.details()) {
            String kind = detail.kind().name().toLowerCase(Locale.ROOT);
            Label head = paragraph(Texts.of("consent.detail." + kind, Visible.quoted(detail.of())));
            command.add(head, 0, command.getRowCount(), 2, 1);
            detail.items().forEach(item -> line("", Visible.quoted(item)));
        }
    }

    /** An argument beside its number: not even a long one that is broken into lines can look like two. */
    private void line(String number, String quoted) {
        Label words = paragraph(quoted);
        words.getStyleClass().add("code-text");
        command.addRow(command.getRowCount(), Widgets.label(number, "text-muted"), words);
    }

    /** The file that is named in the command, if there is one. */
    private static String mainFile(ForeignCode code) {
        List<String> names = List.copyOf(code.files().keySet());
        return code.command().stream().filter(names::contains).findFirst().orElse(names.isEmpty() ? "" : names.get(0));
    }

    private void show(@Nullable String file) {
        if (file != null) {
            gate.questionProperty()
                    .get()
                    .ifPresent(asked -> gate.show(asked, file, read -> {
                        if (file.equals(files.getSelectionModel().getSelectedItem())) {
                            text.setText(read);
                            text.setScrollTop(0);
                        }
                    }));
        }
    }

    private static final class FileCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setText(name == null || empty ? null : Visible.line(name));
        }
    }
}
