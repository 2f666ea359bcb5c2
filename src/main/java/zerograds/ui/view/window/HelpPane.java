package zerograds.ui.view.window;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import zerograds.ui.model.text.Texts;
import zerograds.ui.view.tiles.Tiles;
import zerograds.ui.view.widget.Sheet;
import zerograds.ui.view.widget.Widgets;

/** The help over the window: what the method does and what the plots show. */
final class HelpPane extends Sheet {
    private record Topic(String title, String text) {}

    private static final String QUESTION = Texts.of("help.question");

    private static final List<Topic> IDEAS = List.of(
            new Topic(Texts.of("help.smoothing"), Texts.of("help.smoothing.text")),
            new Topic(Texts.of("help.locality"), Texts.of("help.locality.text")),
            new Topic(Texts.of("help.surrogate"), Texts.of("help.surrogate.text")),
            new Topic(Texts.of("help.hysteresis"), Texts.of("help.hysteresis.text")));

    private final ScrollPane scroll = new ScrollPane();

    HelpPane() {
        super("help");
        title(Texts.of("action.help"));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        content(scroll);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
    }

    private static List<Topic> plots() {
        return Tiles.NAMES.stream()
                .map(name -> new Topic(Texts.of(name + ".title"), Texts.of("about." + name)))
                .toList();
    }

    private static List<Topic> keys(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.commands().get().stream()
                        .filter(command -> !command.keys().isEmpty())
                        .map(command -> new Topic(
                                command.keyText(),
                                section.submenu().isEmpty()
                                        ? command.plainName()
                                        : section.submenu() + ": " + command.plainName())))
                .toList();
    }

    private static void addTopics(VBox text, String title, List<Topic> topics) {
        text.getChildren().add(Widgets.label(title, "pane-title"));
        for (Topic topic : topics) {
            Label name = Widgets.label(topic.title(), "topic-name");
            name.setMinWidth(120);
            Label words = paragraph(topic.text());
            HBox row = new HBox(name, words);
            row.getStyleClass().add("topic");
            text.getChildren().add(row);
        }
    }

    /** @param sections whose keys are listed */
    void open(List<Section> sections) {
        VBox text = new VBox();
        text.getStyleClass().add("help-text");
        text.getChildren().add(paragraph(QUESTION));
        addTopics(text, Texts.of("help.ideas"), IDEAS);
        addTopics(text, Texts.of("help.plots"), plots());
        addTopics(text, Texts.of("help.keys"), keys(sections));
        text.getChildren().add(paragraph(Texts.of("help.paper")));
        scroll.setContent(text);
        show(scroll);
    }
}
