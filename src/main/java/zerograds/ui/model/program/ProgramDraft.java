package zerograds.ui.model.program;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import zerograds.store.problem.ScriptFolder;
import zerograds.store.yaml.YamlText;
import zerograds.ui.model.text.Texts;

/** The fields of the wizard for programs: a problem that is being described. JavaFX thread only. */
public final class ProgramDraft {
    /** How the program is run. */
    public enum Life {
        /** A process for each evaluation. */
        EACH_TIME,
        /** It speaks the protocol. */
        KEEPS_RUNNING
    }

    /** What is wanted. */
    public enum Wish {
        /** The number it returns shall become small. */
        SMALL_NUMBER,
        /** Its answer shall look like an image. */
        IMAGE,
        /** Its answer shall be that for known parameters. */
        KNOWN_PARAMETERS
    }

    private final StringProperty title = new SimpleStringProperty(Texts.of("program.draft"));
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty arguments = new SimpleStringProperty("");
    private final StringProperty answer = new SimpleStringProperty("number");
    private final StringProperty image = new SimpleStringProperty("target.png");
    private final StringProperty sessions = new SimpleStringProperty("");
    private final StringProperty startSeconds = new SimpleStringProperty("");
    private final StringProperty evaluationSeconds = new SimpleStringProperty("");
    private final ObjectProperty<Life> life = new SimpleObjectProperty<>(Life.EACH_TIME);
    private final ObjectProperty<Wish> wish = new SimpleObjectProperty<>(Wish.SMALL_NUMBER);
    private final ObservableList<ParameterLine> parameters =
            FXCollections.observableArrayList(ParameterLine.named("x"));

    public StringProperty titleProperty() {
        return title;
    }

    /** The problem's folder, in which the program is started. */
    public StringProperty folderProperty() {
        return folder;
    }

    /** The program and its arguments, one a line. */
    public StringProperty argumentsProperty() {
        return arguments;
    }

    /** How a program that is started each time writes its answer: the name of a format. */
    public StringProperty answerProperty() {
        return answer;
    }

    /** The file of the target image, in the folder. */
    public StringProperty imageProperty() {
        return image;
    }

    /** How many of it may run at the same time; empty for the usual number. */
    public StringProperty sessionsProperty() {
        return sessions;
    }

    /** How long it may take to start, in seconds; empty for the usual time. */
    public StringProperty startSecondsProperty() {
        return startSeconds;
    }

    /** How long an evaluation may take, in seconds; empty for the usual time. */
    public StringProperty evaluationSecondsProperty() {
        return evaluationSeconds;
    }

    public ObjectProperty<Life> lifeProperty() {
        return life;
    }

    public ObjectProperty<Wish> wishProperty() {
        return wish;
    }

    public ObservableList<ParameterLine> parameters() {
        return parameters;
    }

    /** The text of its {@code problem.yaml}. */
    public String yaml() {
        StringBuilder text = new StringBuilder();
        text.append("id: ")
                .append(YamlText.scalar(ScriptFolder.id(title.get())))
                .append('\n');
        text.append("title: ").append(YamlText.quoted(title.get())).append('\n');
        text.append("summary: A program of my own.\ntags: [program]\n\nparameters:\n");
        parameters.forEach(line -> text.append(line.yaml()));
        text.append("\nmodel:\n  kind: ");
        text.append(life.get() == Life.EACH_TIME ? "command" : "external").append("\n  command:\n");
        List<String> command = Arguments.lines(arguments.get());
        command.forEach(argument ->
                text.append("    - ").append(YamlText.quoted(argument)).append('\n'));
        if (life.get() == Life.EACH_TIME) {
            text.append("  answer: ").append(answer.get()).append('\n');
        }
        return text.append(limits()).append('\n').append(target()).toString();
    }

    private String limits() {
        String start = life.get() == Life.EACH_TIME ? "" : startSeconds.get().strip();
        String times = Stream.of(
                        entry("start", start),
                        entry("evaluation", evaluationSeconds.get().strip()))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(", "));
        String many = entry("sessions", sessions.get().strip());
        return (many.isEmpty() ? "" : "  " + many + "\n") + (times.isEmpty() ? "" : "  timeouts: {" + times + "}\n");
    }

    private static String entry(String key, String value) {
        return value.isEmpty() ? "" : key + ": " + YamlText.scalar(value);
    }

    private String target() {
        return switch (wish.get()) {
            case SMALL_NUMBER -> "loss: value\n";
            case IMAGE -> "loss: mse\ntarget:\n  image: " + YamlText.quoted(image.get()) + "\n";
            case KNOWN_PARAMETERS ->
                "loss: mse\ntarget:\n  solution: true\nsolution: {"
                        + parameters.stream().map(ParameterLine::solution).collect(Collectors.joining(", ")) + "}\n";
        };
    }
}
