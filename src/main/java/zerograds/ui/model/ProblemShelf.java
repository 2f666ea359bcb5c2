package zerograds.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * The problems one can choose from. Files are read by {@code background}; what is observable changes in {@code window},
 * on the JavaFX thread.
 */
public final class ProblemShelf {
    /** Reads problem files; may take its time. */
    public interface Reader {
        /** The problems that come along, those included that cannot be read. */
        List<ProblemCard> all();

        /** The problem in the file or folder {@code path}; a broken card says what is wrong. */
        ProblemCard read(Path path);
    }

    private final Reader reader;
    private final Executor background;
    private final Executor window;
    private final ObservableList<ProblemCard> all = FXCollections.observableArrayList();
    private final FilteredList<ProblemCard> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");

    public ProblemShelf(Reader reader, Executor background, Executor window) {
        this.reader = reader;
        this.background = background;
        this.window = window;
        search.addListener((property, before, now) -> shown.setPredicate(card -> card.matches(now)));
    }

    /** What the list shows: all that match the search. */
    public ObservableList<ProblemCard> shown() {
        return shown;
    }

    /** Words that the cards shown have. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Reads all problems again, then calls {@code done}. */
    public void load(Consumer<List<ProblemCard>> done) {
        read(reader::all, cards -> {
            all.setAll(cards);
            done.accept(cards);
        });
    }

    /** Reads one more problem, puts it first, and calls {@code done}. */
    public void add(Path path, Consumer<ProblemCard> done) {
        read(() -> reader.read(path), card -> {
            all.removeIf(other -> other.id().equals(card.id()));
            all.add(0, card);
            done.accept(card);
        });
    }

    private <T> void read(Supplier<T> work, Consumer<T> result) {
        background.execute(() -> {
            T read = work.get();
            window.execute(() -> result.accept(read));
        });
    }
}
