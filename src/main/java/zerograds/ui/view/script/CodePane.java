package zerograds.ui.view.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import zerograds.ui.model.script.Draft;
import zerograds.ui.model.script.Mark;
import zerograds.ui.model.script.Token;
import zerograds.ui.view.widget.Widgets;

/** A text with line numbers and colours, and its marks where they belong. */
final class CodePane extends StackPane {
    /** The pause after the last key before the text is checked, so that half a word is not marked. */
    private static final Duration QUIET = Duration.millis(400);

    private static final double NUMBER_WIDTH = 44;

    /** Of the editor's type, about. */
    private static final double SIGN_WIDTH = 7.5;

    private final Draft draft;
    private final Function<String, List<Token>> tokens;
    private final CodeArea area = new CodeArea();
    private final PauseTransition quiet = new PauseTransition(QUIET);

    /** @param settled is called when nothing was typed for a moment */
    CodePane(Draft draft, String id, Function<String, List<Token>> tokens, Runnable settled) {
        this.draft = draft;
        this.tokens = tokens;
        area.setId(id);
        area.getStyleClass().add("code-area");
        area.setParagraphGraphicFactory(this::lineNumber);
        area.accessibleTextProperty().bind(draft.nameProperty());
        getChildren().add(new VirtualizedScrollPane<>(area));
        load(draft.textProperty().get());
        area.getUndoManager().forgetHistory();
        draft.textProperty().addListener((property, before, now) -> load(now));
        draft.marksProperty().addListener((property, before, now) -> redraw());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.caretPositionProperty().addListener((property, before, now) -> returnToTheLeft());
        quiet.setOnFinished(event -> settled.run());
        area.textProperty().addListener((property, before, now) -> {
            draft.textProperty().set(now);
            colour();
            quiet.playFromStart();
        });
        colour();
    }

    CodeArea area() {
        return area;
    }

    /**
     * A new line begins below the beginning of the one before, further in after what opens a block; Tab means blanks.
     */
    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            area.replaceSelection("\n" + indentation());
            area.requestFollowCaret();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            area.replaceSelection(step());
            event.consume();
        }
    }

    private String indentation() {
        String line = area.getParagraph(area.getCurrentParagraph()).getText();
        String left = line.substring(0, Math.min(area.getCaretColumn(), line.length()));
        String blanks = left.substring(0, left.length() - left.stripLeading().length());
        String opened = left.stripTrailing();
        return opened.endsWith("{") || opened.endsWith("(") || opened.endsWith(":") ? blanks + step() : blanks;
    }

    private String step() {
        return draft.nameProperty().get().endsWith(".java") ? "    " : "  ";
    }

    /** As soon as the caret's place can be seen from the left edge, the text goes back there. */
    private void returnToTheLeft() {
        if (area.getWidth() > 0 && NUMBER_WIDTH + area.getCaretColumn() * SIGN_WIDTH < area.getWidth() - NUMBER_WIDTH) {
            area.scrollXToPixel(0);
        }
    }

    private void load(String text) {
        if (!area.getText().equals(text)) {
            boolean other = area.getText().isEmpty();
            area.replaceText(text);
            area.moveTo(0);
            area.requestFollowCaret();
            if (other) {
                area.getUndoManager().forgetHistory();
            }
        }
    }

    private Node lineNumber(int index) {
        Label number = new Label(Integer.toString(index + 1));
        number.getStyleClass().add("line-number");
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setPrefWidth(NUMBER_WIDTH);
        List<Mark> here = marks(index + 1);
        if (!here.isEmpty()) {
            boolean error = here.stream().anyMatch(Mark::isError);
            number.getStyleClass().add(error ? "line-error" : "line-warning");
            number.setTooltip(Widgets.tooltip(here.stream().map(Mark::message).collect(Collectors.joining("\n"))));
        }
        return number;
    }

    private List<Mark> marks(int line) {
        return draft.marksProperty().get().stream()
                .filter(mark -> mark.line() == line)
                .toList();
    }

    private void redraw() {
        colour();
        for (int i = 0; i < area.getParagraphs().size(); i++) {
            area.recreateParagraphGraphic(i);
        }
    }

    private void colour() {
        String text = area.getText();
        if (!text.isEmpty()) {
            area.setStyleSpans(0, spans(text).overlay(marked(text), CodePane::both));
        }
    }

    private StyleSpans<Collection<String>> spans(String text) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        int end = 0;
        for (Token token : tokens.apply(text)) {
            builder.add(List.of(), token.from() - end);
            builder.add(List.of(token.kind().style()), token.to() - token.from());
            end = token.to();
        }
        builder.add(List.of(), text.length() - end);
        return builder.create();
    }

    private StyleSpans<Collection<String>> marked(String text) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
        int end = 0;
        List<Mark> placed = draft.marksProperty().get().stream()
                .filter(mark ->
                        mark.line() >= 1 && mark.line() <= area.getParagraphs().size())
                .sorted((a, b) -> Integer.compare(from(a), from(b)))
                .toList();
        for (Mark mark : placed) {
            int from = Math.min(from(mark), text.length());
            int to = Math.min(Math.max(from + 1, wordEnd(text, from)), text.length());
            if (from >= end && to > from) {
                builder.add(List.of(), from - end);
                builder.add(List.of(mark.isError() ? "code-error" : "code-warning"), to - from);
                end = to;
            }
        }
        builder.add(List.of(), text.length() - end);
        return builder.create();
    }

    private static Collection<String> both(Collection<String> colour, Collection<String> mark) {
        List<String> styles = new ArrayList<>(colour);
        styles.addAll(mark);
        return styles;
    }

    private int from(Mark mark) {
        int line = Math.max(0, Math.min(mark.line(), area.getParagraphs().size()) - 1);
        int column =
                Math.max(0, Math.min(mark.column() - 1, area.getParagraph(line).length()));
        return area.getAbsolutePosition(line, column);
    }

    private static int wordEnd(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isJavaIdentifierPart(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** Puts the caret where {@code mark} is. */
    void goTo(Mark mark) {
        area.moveTo(from(mark));
        area.requestFollowCaret();
        area.requestFocus();
    }

    /** Selects the next place of {@code words} after the caret, from the beginning again after the end. */
    boolean find(String words) {
        String text = area.getText();
        int next =
                words.isEmpty() ? -1 : text.indexOf(words, area.getSelection().getEnd());
        int found = next < 0 && !words.isEmpty() ? text.indexOf(words) : next;
        if (found >= 0) {
            area.selectRange(found, found + words.length());
            area.requestFollowCaret();
        }
        return found >= 0;
    }
}
