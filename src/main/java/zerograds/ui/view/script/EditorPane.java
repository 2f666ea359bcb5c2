package zerograds.ui.view.script;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import zerograds.store.problem.ScriptFolder;
import zerograds.ui.model.script.Draft;
import zerograds.ui.model.script.Mark;
import zerograds.ui.model.script.ScriptEditor;
import zerograds.ui.model.script.Token;
import zerograds.ui.model.text.Texts;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** The script of a problem and its description, to be edited; below, what is wrong with them. */
public final class EditorPane extends StackPane {
    private final ScriptEditor editor;
    private final CodePane script;
    private final CodePane description;
    private final TabPane tabs;
    private final HBox findBar;
    private final TextField words = TextFields.createClearableTextField();
    private boolean waiting;

    /** @param create makes a new script, where there is none */
    public EditorPane(ScriptEditor editor, Runnable create) {
        this.editor = editor;
        setId("editor");
        getStyleClass().add("editor-pane");
        script = new CodePane(editor.script(), "script-text", Token::ofJava, editor::check);
        description = new CodePane(editor.description(), "description-text", Token::ofYaml, editor::check);
        Tab code = tab(editor.script(), script);
        Tab text = tab(editor.description(), description);
        tabs = new TabPane();
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        findBar = findBar();
        StatusBar state = new StatusBar();
        state.getStyleClass().add("editor-state");
        state.setId("editor-state");
        state.textProperty().bind(editor.stateProperty());
        TitledPane reference = reference();
        reference.managedProperty().bind(reference.visibleProperty());
        editor.placeProperty().subscribe(place -> {
            boolean scripted =
                    place.isEmpty() || place.filter(ScriptFolder::hasScript).isPresent();
            offer(scripted ? List.of(code, text) : List.of(text));
            reference.setVisible(scripted);
        });
        VBox work = new VBox(tools(), findBar, reference, tabs, new MarkList(editor, this::goTo), state);
        work.visibleProperty().bind(editor.placeProperty().map(place -> place.isPresent()));
        getChildren().addAll(work, empty(create));
        setMinWidth(0);
        editor.placeProperty().subscribe(this::take);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** A script comes first; the tabs of another problem with the same files stay as they are. */
    private void offer(List<Tab> now) {
        if (!now.equals(tabs.getTabs())) {
            tabs.getTabs().setAll(now);
            tabs.getSelectionModel().selectFirst();
        }
    }

    private static Tab tab(Draft draft, CodePane pane) {
        Tab tab = new Tab("", pane);
        tab.textProperty()
                .bind(draft.changedProperty()
                        .map(changed -> changed ? " •" : "")
                        .flatMap(dot -> draft.nameProperty().map(name -> name + dot)));
        return tab;
    }

    /** What a script can use, folded at first. */
    private static TitledPane reference() {
        Label text = Widgets.label(Texts.of("editor.reference"), "code-text");
        text.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(text);
        scroll.setPrefViewportHeight(220);
        TitledPane pane = new TitledPane(Texts.of("editor.reference.title"), scroll);
        pane.setId("editor-reference");
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("advanced");
        return pane;
    }

    private VBox empty(Runnable create) {
        Label sentence = Sheet.paragraph(Texts.of("editor.empty"));
        Button begin = Sheet.button(Texts.of("action.new-script"), "editor-new", create);
        VBox empty = new VBox(16, sentence, begin);
        empty.setAlignment(Pos.CENTER);
        empty.getStyleClass().add("editor-empty");
        empty.visibleProperty().bind(editor.placeProperty().map(place -> place.isEmpty()));
        return empty;
    }

    private HBox tools() {
        Button check = Widgets.action(
                MaterialDesignC.CHECK, Texts.of("editor.check"), Texts.of("editor.check.help"), editor::apply);
        check.setId("editor-check");
        Button run =
                Widgets.action(MaterialDesignP.PLAY, Texts.of("bar.run"), Texts.of("editor.run.help"), editor::run);
        run.setId("editor-run");
        run.getStyleClass().add(Styles.ACCENT);
        check.setMinWidth(USE_PREF_SIZE);
        run.setMinWidth(USE_PREF_SIZE);
        HBox tools = new HBox(
                4,
                check,
                run,
                Widgets.spacer(),
                Widgets.icon(MaterialDesignU.UNDO, Texts.of("editor.undo"), () -> present()
                        .area()
                        .undo()),
                Widgets.icon(MaterialDesignR.REDO, Texts.of("editor.redo"), () -> present()
                        .area()
                        .redo()),
                Widgets.icon(MaterialDesignF.FILE_FIND_OUTLINE, Texts.of("editor.find"), this::openFind),
                Widgets.icon(MaterialDesignC.CONTENT_SAVE_OUTLINE, Texts.of("editor.save"), editor::save),
                Widgets.icon(MaterialDesignC.CONTENT_SAVE_MOVE_OUTLINE, Texts.of("editor.save-as"), this::saveAs),
                Widgets.icon(MaterialDesignF.FILE_UNDO_OUTLINE, Texts.of("editor.revert"), editor::revert));
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("editor-tools");
        return tools;
    }

    private HBox findBar() {
        words.setPromptText(Texts.of("editor.find.prompt"));
        words.setId("editor-find");
        words.setAccessibleText(Texts.of("editor.find.help"));
        words.setOnAction(event ->
                words.pseudoClassStateChanged(Styles.STATE_DANGER, !present().find(words.getText())));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox bar = new HBox(8, words, Widgets.icon(MaterialDesignC.CLOSE, Texts.of("explain.close"), this::closeFind));
        bar.getStyleClass().add("editor-tools");
        show(bar, false);
        return bar;
    }

    private static void show(HBox bar, boolean shown) {
        bar.setVisible(shown);
        bar.setManaged(shown);
    }

    private void openFind() {
        show(findBar, true);
        words.requestFocus();
        words.selectAll();
    }

    private void closeFind() {
        show(findBar, false);
        present().area().requestFocus();
    }

    private CodePane present() {
        Tab chosen = tabs.getSelectionModel().getSelectedItem();
        return chosen != null && chosen.getContent() == script ? script : description;
    }

    private void pressed(KeyEvent event) {
        boolean control = event.isShortcutDown();
        if (event.getCode() == KeyCode.F5) {
            editor.apply();
        } else if (control && event.getCode() == KeyCode.ENTER) {
            editor.run();
        } else if (control && event.getCode() == KeyCode.S && !event.isShiftDown()) {
            editor.save();
        } else if (control && event.getCode() == KeyCode.F) {
            openFind();
        } else if (event.getCode() == KeyCode.ESCAPE && findBar.isVisible()) {
            closeFind();
        } else {
            return;
        }
        event.consume();
    }

    /** Puts the keyboard into the text, as soon as there is one. */
    public void focusText() {
        if (editor.placeProperty().get().isPresent()) {
            present().area().requestFocus();
        } else {
            waiting = true;
        }
    }

    private void take() {
        if (waiting && editor.placeProperty().get().isPresent()) {
            waiting = false;
            focusText();
        }
    }

    /** Puts the caret where {@code mark} is. */
    void goTo(Draft draft, Mark mark) {
        boolean first = draft == editor.script();
        tabs.getSelectionModel().select(first ? 0 : tabs.getTabs().size() - 1);
        (first ? script : description).goTo(mark);
    }

    /** Goes to a line of the script. */
    public void goToLine(int line) {
        goTo(editor.script(), new Mark(true, line, 0, ""));
    }

    public void saveAs() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("editor.copy"));
        Widgets.ask(getScene().getWindow(), chooser::showDialog)
                .map(File::toPath)
                .ifPresent(editor::saveAs);
    }
}
