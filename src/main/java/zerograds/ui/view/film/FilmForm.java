package zerograds.ui.view.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import zerograds.image.FilmFormat;
import zerograds.image.FilmSize;
import zerograds.ui.model.run.FilmOrder;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.view.tiles.Tiles;
import zerograds.ui.view.widget.Widgets;

/** The form with the settings of a film. */
final class FilmForm extends GridPane {
    private static final List<String> SIZES =
            List.of("640 × 480", "800 × 600", "1280 × 720", "1600 × 1000", "1920 × 1080");

    private static final double FIELD = 144;

    private final ComboBox<String> plots = new ComboBox<>();
    private final ComboBox<String> sizes = new ComboBox<>();
    private final ComboBox<String> themes = new ComboBox<>();
    private final ComboBox<Integer> speeds = new ComboBox<>();
    private final ComboBox<FilmFormat> formats = new ComboBox<>();
    private final TextField frames = new TextField("60");
    private final ReadOnlyStringWrapper duration = new ReadOnlyStringWrapper("");
    private int rows;

    FilmForm() {
        setHgap(16);
        setVgap(8);
        List<String> named = new ArrayList<>(List.of(Texts.of("film.all")));
        Tiles.NAMES.forEach(name -> named.add(Texts.of(name + ".title")));
        plots.getItems().setAll(named);
        sizes.getItems().setAll(SIZES);
        sizes.setValue("1280 × 720");
        themes.getItems().setAll(Texts.of("film.light"), Texts.of("film.dark"));
        speeds.getItems().setAll(5, 10, 20, 25, 30, FilmSize.MOST_FRAMES_PER_SECOND);
        speeds.setValue(20);
        formats.getItems().setAll(FilmFormat.MP4, FilmFormat.GIF);
        formats.setValue(FilmFormat.MP4);
        add("plots", plots);
        add("size", sizes);
        add("theme", themes);
        add("frames", frames);
        add("speed", speeds);
        add("format", formats);
        frames.textProperty().subscribe(this::measure);
        speeds.valueProperty().subscribe(this::measure);
        measure();
    }

    private void add(String name, Control field) {
        field.setPrefWidth(FIELD);
        String text = Texts.of("film.form." + name);
        Label label = Widgets.label(text, "setting-label");
        label.setLabelFor(field);
        field.setId("film-" + name);
        field.setAccessibleText(text);
        addRow(rows++, label, field);
    }

    private void measure() {
        OptionalInt count = frames();
        duration.set(
                count.isPresent()
                        ? Texts.of(
                                "film.waits",
                                String.format(Locale.ROOT, "%.1f s", (double) count.getAsInt() / speeds.getValue()))
                        : Texts.of("film.count", FilmOrder.MOST_FRAMES));
    }

    /** How long the film would take, or what is wrong. */
    ReadOnlyStringProperty durationProperty() {
        return duration.getReadOnlyProperty();
    }

    /** Chooses a plot by its name, and the window's colours. */
    Node begin(String tile, Theme theme) {
        plots.getSelectionModel().select(Tiles.NAMES.indexOf(tile) + 1);
        themes.getSelectionModel().select(theme == Theme.DARK ? 1 : 0);
        return plots;
    }

    /** How many frames; empty if that is not a number in range. */
    OptionalInt frames() {
        String text = frames.getText().strip();
        int count = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        return count >= 1 && count <= FilmOrder.MOST_FRAMES ? OptionalInt.of(count) : OptionalInt.empty();
    }

    String tile() {
        int index = plots.getSelectionModel().getSelectedIndex();
        return index < 1 ? FilmOrder.ALL : Tiles.NAMES.get(index - 1);
    }

    FilmSize size() {
        String[] sides = sizes.getValue().split(" × ", -1);
        return new FilmSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), speeds.getValue());
    }

    Theme theme() {
        return themes.getSelectionModel().getSelectedIndex() == 1 ? Theme.DARK : Theme.LIGHT;
    }

    FilmFormat format() {
        return formats.getValue();
    }
}
