package zerograds.ui.model.problem;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/**
 * The problems that the user can choose from: the demos, and those opened from elsewhere. Files are read by
 * {@code background}; what is observable changes in {@code window}, on the JavaFX thread.
 */
public final class ProblemShelf {
    /** Reads problem files; may take its time. */
    public interface Reader {
        /** The problems that come along, those included that cannot be read. */
        List<ProblemCard> all();

        /** The problem of that id, or in that file or folder; a broken card says what is wrong. */
        ProblemCard read(String idOrPath);

        /** The file or folder of that problem; empty if it has none. */
        default Optional<Path> locate(String idOrPath) {
            return Optional.empty();
        }
    }

    private final Reader reader;
    private final Executor background;
    private final Executor window;
    private final ObservableList<ProblemCard> all = FXCollections.observableArrayList();
    /** One for all: a list that wraps another hears of it as long as somebody holds the wrapper. */
    private final ObservableList<ProblemCard> readOnlyAll = FXCollections.unmodifiableObservableList(all);

    private final FilteredList<ProblemCard> shown = new FilteredList<>(all);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    /** Where those are that were added, by id. */
    private final Map<String, String> places = new HashMap<>();

    private final StringProperty search = new SimpleStringProperty("");

    public ProblemShelf(Reader reader, Executor background, Executor window) {
        this.reader = reader;
        this.background = background;
        this.window = window;
        search.addListener((property, before, now) -> shown.setPredicate(card -> card.matches(now)));
    }

    /** All there are. */
    public ObservableList<ProblemCard> all() {
        return readOnlyAll;
    }

    /** Whether the problems have been read once: until then there is nothing to choose from. */
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** What the list shows: all that match the search. */
    public ObservableList<ProblemCard> shown() {
        return shown;
    }

    /** Words that the cards shown have. */
    public StringProperty searchProperty() {
        return search;
    }

    /** What was read at once: those that were added by their places, and those that come along. */
    private record Stock(Map<String, ProblemCard> added, List<ProblemCard> along) {}

    /** Reads all problems again, those that were added as well, then calls {@code done} with those that come along. */
    public void load(Consumer<List<ProblemCard>> done) {
        Map<String, String> added = new LinkedHashMap<>();
        all.stream().map(ProblemCard::id).filter(places::containsKey).forEach(id -> added.put(id, places.get(id)));
        read(() -> stock(added), stock -> {
            Map<String, ProblemCard> fresh = new LinkedHashMap<>();
            stock.added().forEach((place, card) -> {
                places.put(card.id(), place);
                fresh.put(card.id(), card);
            });
            all.stream()
                    .filter(card -> places.containsKey(card.id()) && !added.containsKey(card.id()))
                    .forEach(addedMeanwhile -> fresh.put(addedMeanwhile.id(), addedMeanwhile));
            stock.along().forEach(card -> fresh.put(card.id(), card));
            all.setAll(Story.told(List.copyOf(fresh.values()), card -> places.containsKey(card.id())));
            read.set(true);
            done.accept(stock.along());
        });
    }

    private Stock stock(Map<String, String> added) {
        List<ProblemCard> along = reader.all();
        Set<String> ids = along.stream().map(ProblemCard::id).collect(Collectors.toSet());
        Map<String, ProblemCard> others = new LinkedHashMap<>();
        added.forEach((id, place) -> {
            if (!ids.contains(id)) {
                others.put(place, reader.read(place).as(id));
            }
        });
        return new Stock(others, along);
    }

    /** Reads one problem, puts it first unless it is there already, and calls {@code done}. */
    public void add(String idOrPath, Consumer<ProblemCard> done) {
        read(() -> reader.read(idOrPath), card -> {
            places.put(card.id(), card.id().equals(idOrPath) ? idOrPath : absolute(idOrPath));
            put(card);
            done.accept(card);
        });
    }

    /** Where the problem of that id was read from: a path, or the id itself for those that come along. */
    public String place(String id) {
        return places.getOrDefault(id, id);
    }

    /** Finds the file or folder of the problem of that id, as it is known now; the finding is for other threads. */
    public Supplier<Optional<Path>> source(String id) {
        String place = place(id);
        return () -> reader.locate(place);
    }

    /** Does {@code work} elsewhere with the file or folder of the problem of that id, and tells {@code result}. */
    public <T> void locate(String id, Function<Optional<Path>, T> work, Consumer<T> result) {
        String place = place(id);
        read(() -> work.apply(reader.locate(place)), result);
    }

    /** Finds out which of these ids and paths lead to nothing, and tells {@code result}. */
    public void missing(List<String> wanted, Consumer<Set<String>> result) {
        read(() -> wanted.stream().filter(ProblemShelf::isMissing).collect(Collectors.toUnmodifiableSet()), result);
    }

    private static boolean isMissing(String place) {
        try {
            return Path.of(place).isAbsolute() && !Files.exists(Path.of(place));
        } catch (InvalidPathException e) {
            return true;
        }
    }

    private static String absolute(String path) {
        try {
            return Path.of(path).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return path;
        }
    }

    private void put(ProblemCard card) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(card.id())) {
                all.set(i, card);
                return;
            }
        }
        all.add(0, card);
    }

    private <T> void read(Supplier<T> work, Consumer<T> result) {
        background.execute(() -> {
            T read = work.get();
            window.execute(() -> result.accept(read));
        });
    }
}
