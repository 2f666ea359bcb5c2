package zerograds.ui.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import zerograds.problem.ForeignCode;
import zerograds.ui.model.CodeGate;
import zerograds.ui.model.Texts;
import zerograds.ui.model.Workbench;

/** Asks whether foreign code may run, and shows exactly what: the program, its arguments, the folder, and every file. */
final class ConsentSheet extends Sheet {
    private final Workbench workbench;
    private final CodeGate gate;
    private final Label folder = Widgets.label("", "setting-label");
    private final TextArea command = text("consent-command", Texts.of("program.arguments"), 4);
    private final ListView<Path> files = new ListView<>();
    private final TextArea text = text("consent-text", Texts.of("consent.text"), 12);
    private final Button refuse;

    ConsentSheet(Workbench workbench) {
        super("consent");
        this.workbench = workbench;
        gate = workbench.gate();
        refuse = button(Texts.of("consent.refuse"), "consent-refuse", this::cancel);
        Button allow = button(Texts.of("consent.allow"), "consent-allow", () -> workbench.answer(true));
        buttons(refuse, allow);
        files.setId("consent-files");
        files.setAccessibleText(Texts.of("consent.files"));
        files.setPlaceholder(Widgets.label(Texts.of("consent.none"), "text-muted"));
        files.getSelectionModel().selectedIndexProperty().subscribe(now -> show(now.intValue()));
        SplitPane code = new SplitPane(files, text);
        code.setDividerPositions(0.28);
        VBox.setVgrow(code, Priority.ALWAYS);
        folder.setId("consent-folder");
        content(new VBox(
                8,
                paragraph(Texts.of("consent.warning")),
                folder,
                command,
                Widgets.label(Texts.of("consent.uses"), "setting-label"),
                code,
                paragraph(Texts.of("consent.once"))));
        gate.questionProperty().subscribe(this::ask);
    }

    @Override
    void cancel() {
        workbench.answer(false);
    }

    private void ask(Optional<CodeGate.Question> question) {
        question.ifPresentOrElse(
                asked -> {
                    ForeignCode code = asked.code();
                    title(Texts.of("consent.title", asked.title()));
                    folder.setText(Texts.of("consent.folder", code.folder()));
                    command.setText(String.join("\n", code.command()));
                    text.setText("");
                    files.getItems().setAll(code.files());
                    files.getSelectionModel().select(mainFile(code));
                    show(refuse);
                },
                this::hide);
    }

    /** The file that is named in the command, if there is one. */
    private static int mainFile(ForeignCode code) {
        List<String> names = code.files().stream().map(Path::toString).toList();
        return code.command().stream()
                .mapToInt(names::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(0);
    }

    private void show(int file) {
        gate.questionProperty()
                .get()
                .filter(asked -> file >= 0 && file < asked.code().files().size())
                .ifPresent(asked -> gate.show(asked, file, read -> {
                    if (files.getSelectionModel().getSelectedIndex() == file) {
                        text.setText(read);
                        text.setScrollTop(0);
                    }
                }));
    }
}
