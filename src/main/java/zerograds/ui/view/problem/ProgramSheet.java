package zerograds.ui.view.problem;

import java.io.File;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.controlsfx.control.MaskerPane;
import zerograds.ui.model.program.Arguments;
import zerograds.ui.model.program.ProgramDraft;
import zerograds.ui.model.program.ProgramDraft.Life;
import zerograds.ui.model.program.ProgramDraft.Wish;
import zerograds.ui.model.program.ProgramTrial;
import zerograds.ui.model.program.ProgramWizard;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.axis.SignalImage;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;
import zerograds.ui.view.widget.Words;

/** Makes a problem of a program, step by step from the top, with a trial beside it. */
public final class ProgramSheet extends Sheet {
    private static final double PICTURE = 200;

    private final ProgramWizard wizard;
    private final ProgramDraft draft;
    private final TextField title = field("program-title", Texts.of("program.title"));
    private final TextField folder = field("program-folder", Texts.of("program.folder"));
    private final TextArea arguments = new TextArea();
    private final ImageView picture = new ImageView();

    public ProgramSheet(ProgramWizard wizard) {
        super("program");
        this.wizard = wizard;
        draft = wizard.draft();
        title(Texts.of("program.heading"));
        title.textProperty().bindBidirectional(draft.titleProperty());
        folder.textProperty().bindBidirectional(draft.folderProperty());
        arguments.textProperty().bindBidirectional(draft.argumentsProperty());
        arguments.setId("program-arguments");
        arguments.setAccessibleText(Texts.of("program.arguments"));
        arguments.setPromptText(Texts.of("program.arguments.prompt"));
        arguments.setPrefRowCount(4);
        arguments.getStyleClass().add("code-text");
        ScrollPane form = new ScrollPane(form());
        form.setFitToWidth(true);
        form.getStyleClass().add("edge-to-edge");
        form.setPrefSize(500, 520);
        HBox both = new HBox(24, form, trial());
        HBox.setHgrow(form, Priority.ALWAYS);
        content(both);
        buttons(
                button(Texts.of("film.cancel"), "program-cancel", this::cancel),
                button(Texts.of("program.save"), "program-save", () -> wizard.save(this::hide)));
        getStyleClass().add("wide-sheet");
    }

    private VBox form() {
        ComboBox<Life> life = choice("program-life", draft.lifeProperty(), Life.values(), ProgramSheet::words);
        ComboBox<String> answer = new ComboBox<>();
        answer.setId("program-answer");
        answer.getItems().setAll(List.of("number", "csv", "npy", "png"));
        answer.valueProperty().bindBidirectional(draft.answerProperty());
        Node answers = labelled(Texts.of("program.answer"), answer);
        shownWhen(answers, draft.lifeProperty().map(Life.EACH_TIME::equals));
        ComboBox<Wish> wish = choice("program-wish", draft.wishProperty(), Wish.values(), ProgramSheet::words);
        TextField image = field("program-image", Texts.of("program.image.help"));
        image.textProperty().bindBidirectional(draft.imageProperty());
        Node images = labelled(Texts.of("program.image"), image);
        shownWhen(images, draft.wishProperty().map(Wish.IMAGE::equals));
        HBox place = new HBox(8, folder, button(Texts.of("new-script.browse"), "program-browse", this::browse));
        HBox.setHgrow(folder, Priority.ALWAYS);
        VBox form = new VBox(
                8,
                labelled(Texts.of("new-script.name"), title),
                named(Texts.of("program.folder.label"), folder),
                place,
                labelled(Texts.of("program.life"), life),
                named(Texts.of("program.arguments.label"), arguments),
                arguments,
                button(Texts.of("program.split"), "program-split", this::split),
                hint(),
                new ParameterTable(draft),
                answers,
                limits(),
                labelled(Texts.of("program.wish"), wish),
                images);
        form.getStyleClass().add("program-form");
        return form;
    }

    /** How many of it at once and how long; left empty, the usual. */
    private HBox limits() {
        Node start = limit("program-start-time", Texts.of("program.start-time"), draft.startSecondsProperty());
        shownWhen(start, draft.lifeProperty().map(Life.KEEPS_RUNNING::equals));
        return new HBox(
                8,
                limit("program-sessions", Texts.of("program.sessions"), draft.sessionsProperty()),
                limit("program-time", Texts.of("program.evaluation-time"), draft.evaluationSecondsProperty()),
                start);
    }

    private static Node limit(String id, String name, StringProperty value) {
        TextField field = field(id, name);
        field.setPrefColumnCount(5);
        field.setPromptText(Texts.of("program.usual"));
        field.textProperty().bindBidirectional(value);
        return labelled(name, field);
    }

    private Label hint() {
        Label hint = paragraph(Texts.of("program.hint"));
        shownWhen(hint, draft.lifeProperty().map(Life.EACH_TIME::equals));
        return hint;
    }

    private VBox trial() {
        Button test = button(Texts.of("program.test"), "program-test", wizard::test);
        Button stop = button(Texts.of("program.stop"), "program-stop", wizard::cancel);
        test.disableProperty().bind(wizard.tryingProperty());
        stop.disableProperty().bind(wizard.tryingProperty().not());
        TextArea text = text("program-report", Texts.of("program.report"), 10);
        text.setWrapText(true);
        text.setPrefColumnCount(24);
        picture.setPreserveRatio(true);
        picture.setSmooth(false);
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        wizard.reportProperty().subscribe(report -> {
            text.setText(report.text());
            show(report);
        });
        Label help = paragraph(Texts.of("program.test.help"));
        MaskerPane masker = new MaskerPane();
        masker.setText(Texts.of("program.running"));
        masker.visibleProperty().bind(wizard.tryingProperty());
        StackPane answer = new StackPane(text, masker);
        VBox.setVgrow(answer, Priority.ALWAYS);
        VBox trial = new VBox(8, new HBox(8, test, stop), help, picture, answer);
        trial.setPrefWidth(300);
        trial.setMinWidth(300);
        return trial;
    }

    private void show(ProgramTrial.Report report) {
        boolean drawn = report.output().filter(SignalImage::isImage).isPresent();
        picture.setImage(drawn ? SignalImage.of(report.output().get()) : null);
        picture.setManaged(drawn);
    }

    private static <T> ComboBox<T> choice(String id, Property<T> value, T[] all, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(all);
        box.setConverter(new Words<>(words, box.getItems()));
        box.valueProperty().bindBidirectional(value);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private static String words(Life life) {
        return switch (life) {
            case EACH_TIME -> Texts.of("program.life.each");
            case KEEPS_RUNNING -> Texts.of("program.life.keeps");
        };
    }

    private static String words(Wish wish) {
        return switch (wish) {
            case SMALL_NUMBER -> Texts.of("program.wish.number");
            case IMAGE -> Texts.of("program.wish.image");
            case KNOWN_PARAMETERS -> Texts.of("program.wish.parameters");
        };
    }

    private static TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        return field;
    }

    private static Label named(String name, Node control) {
        Label label = Widgets.label(name, "setting-label");
        label.setMnemonicParsing(true);
        label.setLabelFor(control);
        return label;
    }

    private static VBox labelled(String name, Node control) {
        return new VBox(4, named(name, control), control);
    }

    private static void shownWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private void browse() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("program.choose"));
        Widgets.ask(getScene().getWindow(), chooser::showDialog)
                .map(File::getPath)
                .ifPresent(folder::setText);
    }

    private void split() {
        arguments.setText(String.join("\n", Arguments.split(arguments.getText())));
    }

    public void open() {
        show(title);
    }

    @Override
    public void cancel() {
        wizard.cancel();
        hide();
    }
}
