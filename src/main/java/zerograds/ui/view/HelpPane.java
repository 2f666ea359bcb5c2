package zerograds.ui.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What the method does and what the plots show, in plain words, above the window. */
final class HelpPane extends StackPane {
    private record Topic(String title, String text) {}

    private static final String QUESTION =
            "A program turns parameters θ into an image or a number, and a loss says how far"
                    + " that is from what is wanted. The program can be run but not differentiated: it rounds, hides, hits or"
                    + " misses. ZeroGrads finds good parameters all the same, from runs of the program alone.";

    private static final List<Topic> IDEAS = List.of(
            new Topic(
                    "Smoothing",
                    "The loss is averaged over a small neighbourhood of radius s·σ. Jumps become slopes,"
                            + " and flat steps get a direction."),
            new Topic(
                    "Locality",
                    "Only the surroundings of the present θ matter. Samples are drawn around it with the"
                            + " radius σ: a large σ sees past plateaus, a small one is more precise."),
            new Topic(
                    "Surrogate",
                    "A small neural network is fitted to the samples while the run goes on. It can be"
                            + " differentiated, and its gradient moves θ."),
            new Topic(
                    "Hysteresis",
                    "The network is kept from iteration to iteration. It remembers earlier samples, so a"
                            + " few noisy new ones are enough, even with thousands of parameters."));

    private static final List<Topic> PLOTS = List.of(
            new Topic(
                    "Loss",
                    "The true loss at θ, the surrogate's belief, and the best so far, over the evaluations"
                            + " spent."),
            new Topic(
                    "Gradient",
                    "Whether the surrogate points where the samples do: the cosine of the angle between"
                            + " both gradients, and their lengths."),
            new Topic(
                    "Landscape",
                    "The true loss around θ beside the surrogate's, with samples, path, σ and s·σ. With"
                            + " more than two parameters it is a slice through θ."),
            new Topic("Parameters", "Each parameter over time."),
            new Topic("Output", "What the program makes of θ, the target, and the difference."));

    /** @param actions whose keys are listed */
    HelpPane(List<Section> actions) {
        getStyleClass().add("help-shade");
        setId("help");
        VBox text = new VBox();
        text.getStyleClass().add("help-text");
        text.getChildren().add(paragraph(QUESTION));
        addTopics(text, "Four ideas", IDEAS);
        addTopics(text, "What the plots show", PLOTS);
        addTopics(text, "Keys", keys(actions));
        text.getChildren()
                .add(paragraph("Fischer & Ritschel: ZeroGrads: Learning Local Surrogates for Non-Differentiable"
                        + " Graphics. ACM Transactions on Graphics 43(4), 2024."));
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox header = new HBox(
                Widgets.label("About this method", "help-title"),
                Widgets.spacer(),
                Widgets.icon(MaterialDesignC.CLOSE, "Close (Esc)", this::hide));
        header.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(header, scroll);
        card.getStyleClass().add("help-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        hide();
    }

    private static List<Topic> keys(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.actions().get().stream()
                        .filter(action -> !action.keys().isEmpty())
                        .map(action -> new Topic(
                                action.keyText(),
                                section.submenu().isEmpty()
                                        ? action.plainName()
                                        : section.submenu() + ": " + action.plainName())))
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

    private static Label paragraph(String words) {
        Label label = Widgets.label(words, "paragraph");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    void show() {
        setVisible(true);
        setFocusTraversable(true);
        requestFocus();
    }

    private void hide() {
        setVisible(false);
        setFocusTraversable(false);
    }
}
