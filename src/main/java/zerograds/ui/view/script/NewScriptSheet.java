package zerograds.ui.view.script;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import zerograds.forward.script.ScriptTemplate;
import zerograds.store.problem.ScriptFolder;
import zerograds.ui.model.script.ScriptEditor;
import zerograds.ui.model.text.Texts;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** Begins a script of one's own from a template. */
public final class NewScriptSheet extends Sheet {
    private final ScriptEditor editor;
    private final Runnable created;
    private final Path home;
    private final TextField title = new TextField(Texts.of("new-script.draft"));
    private final TextField folder = new TextField();
    private final ToggleGroup templates = new ToggleGroup();
    private final Button create = button(Texts.of("new-script.create"), "new-script-create", this::create);
    private final Label error = Widgets.label("", "setting-error");

    /**
     * @param home where a folder for it is proposed
     * @param created shows the editor
     */
    public NewScriptSheet(ScriptEditor editor, Path home, Runnable created) {
        super("new-script");
        this.editor = editor;
        this.home = home;
        this.created = created;
        title(Texts.of("new-script.title"));
        title.setId("new-script-title");
        folder.setId("new-script-folder");
        HBox.setHgrow(folder, Priority.ALWAYS);
        VBox choices = new VBox(8);
        for (ScriptTemplate template : ScriptTemplate.ALL) {
            RadioButton choice = new RadioButton(template.title() + describe(template));
            choice.setUserData(template);
            choice.setToggleGroup(templates);
            choice.setSelected(template.equals(ScriptTemplate.IMAGE));
            choices.getChildren().add(choice);
        }
        error.setWrapText(true);
        content(new VBox(
                8,
                paragraph(Texts.of("new-script.hint")),
                named(Texts.of("new-script.name"), title),
                title,
                Widgets.label(Texts.of("new-script.template"), "setting-label"),
                choices,
                named(Texts.of("new-script.folder"), folder),
                new HBox(8, folder, button(Texts.of("new-script.browse"), "new-script-browse", this::browse)),
                error));
        create.setDefaultButton(false);
        buttons(button(Texts.of("film.cancel"), "new-script-cancel", this::hide), create);
        title.textProperty().subscribe(this::propose);
        folder.textProperty().subscribe(this::judge);
        title.setOnAction(event -> create.fire());
        folder.setOnAction(event -> create.fire());
    }

    private static String describe(ScriptTemplate template) {
        return template.equals(ScriptTemplate.LOSS) ? Texts.of("new-script.number") : Texts.of("new-script.picture");
    }

    private static Label named(String name, TextField field) {
        Label label = Widgets.label(name, "setting-label");
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        return label;
    }

    public void open() {
        propose();
        show(title);
        title.selectAll();
    }

    private void propose() {
        folder.setText(ScriptFolder.free(home, ScriptFolder.id(title.getText())).toString());
    }

    private void judge() {
        String wrong = "";
        try {
            Path path = Path.of(folder.getText().strip());
            wrong = path.isAbsolute() ? "" : Texts.of("new-script.folder.relative");
        } catch (InvalidPathException e) {
            wrong = Texts.of("new-script.folder.wrong", e.getReason());
        }
        error.setText(wrong);
        create.setDisable(!wrong.isEmpty());
    }

    private void browse() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("new-script.choose"));
        Widgets.ask(getScene().getWindow(), chooser::showDialog)
                .map(File::toPath)
                .ifPresent(chosen -> folder.setText(
                        chosen.resolve(ScriptFolder.id(title.getText())).toString()));
    }

    private void create() {
        if (templates.getSelectedToggle().getUserData() instanceof ScriptTemplate template) {
            hide();
            created.run();
            editor.create(Path.of(folder.getText().strip()), title.getText().strip(), template);
        }
    }
}
