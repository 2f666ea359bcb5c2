package zerograds.ui.plot.landscape;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.landscape.ParameterSearch;
import zerograds.ui.model.text.Texts;

/** A list of parameters that shrinks while a name or a number is typed. JavaFX thread only. */
final class ParameterList {
    /** Of more parameters the first ones that fit are listed. */
    private static final int MOST = 500;

    private static final double WIDTH = 190;
    private static final double HEIGHT = 176;

    private final TextField field = TextFields.createClearableTextField();
    private final ListView<Integer> list = new ListView<>();
    private final VBox node;
    private @Nullable ParameterSearch search;
    private boolean offering;

    /**
     * @param title what is chosen here
     * @param taker receives each choice
     */
    ParameterList(String title, String id, IntConsumer taker) {
        Label label = new Label(title);
        label.setLabelFor(field);
        field.setId(id);
        field.setPromptText(Texts.of("landscape.parameter.prompt"));
        field.setAccessibleText(Texts.of("landscape.parameter.help", title));
        field.textProperty().subscribe(this::filter);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        list.setId(id + "-list");
        list.setAccessibleText(title);
        list.setPrefSize(WIDTH, HEIGHT);
        list.setCellFactory(view -> new NameCell());
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !offering) {
                taker.accept(chosen);
            }
        });
        node = new VBox(4, label, field, list);
    }

    private final class NameCell extends ListCell<Integer> {
        @Override
        protected void updateItem(@Nullable Integer coordinate, boolean empty) {
            super.updateItem(coordinate, empty);
            ParameterSearch known = search;
            setText(empty || coordinate == null || known == null ? "" : known.name(coordinate));
        }
    }

    Region node() {
        return node;
    }

    void focus() {
        field.requestFocus();
    }

    /** Lists these parameters, {@code chosen} among them selected. */
    void offer(ParameterSearch parameters, int chosen) {
        search = parameters;
        field.clear();
        filter();
        select(chosen);
        list.scrollTo((Integer) chosen);
    }

    /** Selects without telling; nothing where it is not listed. */
    void select(int chosen) {
        offering = true;
        if (list.getItems().contains(chosen)) {
            list.getSelectionModel().select((Integer) chosen);
        } else {
            list.getSelectionModel().clearSelection();
        }
        offering = false;
    }

    private void filter() {
        Integer chosen = list.getSelectionModel().getSelectedItem();
        offering = true;
        list.getItems().setAll(found());
        offering = false;
        Optional.ofNullable(chosen).ifPresent(this::select);
    }

    private List<Integer> found() {
        return Optional.ofNullable(search)
                .map(known -> known.find(field.getText(), MOST))
                .orElse(List.of());
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !list.getItems().isEmpty()) {
            list.getSelectionModel().select(0);
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            event.consume();
        }
    }
}
