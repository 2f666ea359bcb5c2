package zerograds.ui.view;

import java.io.File;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
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
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import zerograds.ui.model.Arguments;
import zerograds.ui.model.ProgramDraft;
import zerograds.ui.model.ProgramDraft.Life;
import zerograds.ui.model.ProgramDraft.Wish;
import zerograds.ui.model.ProgramTrial;
import zerograds.ui.model.ProgramWizard;
import zerograds.ui.plot.SignalImage;

/** Makes a problem of a program, step by step from the top, with a trial beside it. */
final class ProgramSheet extends Sheet {
    private static final double PICTURE = 200;

    private final ProgramWizard wizard;
    private final ProgramDraft draft;
    private final TextField title = field("program-title", "Title");
    private final TextField folder = field("program-folder", "Folder of the program");
    private final TextArea arguments = new TextArea();
    private final ImageView picture = new ImageView();

    ProgramSheet(ProgramWizard wizard) {
        super("program");
        this.wizard = wizard;
        draft = wizard.draft();
        title("New problem from a program");
        title.textProperty().bindBidirectional(draft.titleProperty());
        folder.textProperty().bindBidirectional(draft.folderProperty());
        arguments.textProperty().bindBidirectional(draft.argumentsProperty());
        arguments.setId("program-arguments");
        arguments.setAccessibleText("Program and arguments, one a line");
        arguments.setPromptText("python3\nmodel.py\n{x}");
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
                button("Ca_ncel", "program-cancel", this::cancel),
                button("_Save and open", "program-save", () -> wizard.save(this::hide)));
        getStyleClass().add("wide-sheet");
    }

    private VBox form() {
        ComboBox<Life> life = choice("program-life", draft.lifeProperty(), Life.values(), ProgramSheet::words);
        ComboBox<String> answer = new ComboBox<>();
        answer.setId("program-answer");
        answer.getItems().setAll(List.of("number", "csv", "npy", "png"));
        answer.valueProperty().bindBidirectional(draft.answerProperty());
        Node answers = labelled("_Answer, from standard output, or from the file {out} if that is an argument", answer);
        shownWhen(answers, draft.lifeProperty().map(Life.EACH_TIME::equals));
        ComboBox<Wish> wish = choice("program-wish", draft.wishProperty(), Wish.values(), ProgramSheet::words);
        TextField image = field("program-image", "Target image in the folder");
        image.textProperty().bindBidirectional(draft.imageProperty());
        Node images = labelled("Target _image, a PNG in the folder", image);
        shownWhen(images, draft.wishProperty().map(Wish.IMAGE::equals));
        HBox place = new HBox(8, folder, button("_Browse…", "program-browse", this::browse));
        HBox.setHgrow(folder, Priority.ALWAYS);
        VBox form = new VBox(
                8,
                labelled("_Title", title),
                named("_Folder of the program; problem.yaml is written there", folder),
                place,
                labelled("_How it is run", life),
                named("_Program and arguments, one a line; no shell reads them", arguments),
                arguments,
                button("Split one _line at its blanks", "program-split", this::split),
                hint(),
                new ParameterTable(draft),
                answers,
                labelled("_What is wanted", wish),
                images);
        form.getStyleClass().add("program-form");
        return form;
    }

    private Label hint() {
        Label hint =
                paragraph("{x} stands for the value of parameter x, {theta} for all values, {out} for the file of the"
                        + " answer, {seed} for a whole number.");
        shownWhen(hint, draft.lifeProperty().map(Life.EACH_TIME::equals));
        return hint;
    }

    private VBox trial() {
        Button test = button("T_ry it", "program-test", wizard::test);
        Button stop = button("Sto_p", "program-stop", wizard::cancel);
        test.disableProperty().bind(wizard.tryingProperty());
        stop.disableProperty().bind(wizard.tryingProperty().not());
        TextArea text = text("program-report", "What the trial said", 10);
        text.setWrapText(true);
        text.setPrefColumnCount(24);
        VBox.setVgrow(text, Priority.ALWAYS);
        picture.setPreserveRatio(true);
        picture.setSmooth(false);
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        wizard.reportProperty().subscribe(report -> {
            text.setText(report.text());
            show(report);
        });
        Label help = paragraph("Runs it twice at the start: what it answers, how long that takes, and whether the same"
                + " parameters give the same answer.");
        VBox trial = new VBox(8, new HBox(8, test, stop), help, picture, text);
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
            case EACH_TIME -> "Started for each evaluation";
            case KEEPS_RUNNING -> "Keeps running and speaks the protocol";
        };
    }

    private static String words(Wish wish) {
        return switch (wish) {
            case SMALL_NUMBER -> "The number it returns shall become small";
            case IMAGE -> "Its answer shall look like an image";
            case KNOWN_PARAMETERS -> "Recover known parameters (column solution)";
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
        chooser.setTitle("Choose the folder of the program");
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            folder.setText(chosen.getPath());
        }
    }

    private void split() {
        arguments.setText(String.join("\n", Arguments.split(arguments.getText())));
    }

    void open() {
        show(title);
    }

    @Override
    void cancel() {
        wizard.cancel();
        hide();
    }
}
