package zerograds.store.run.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of a run file. Each ends with the {@linkplain RowCheck checksum} of its row's other columns. */
public enum Table {
    RUN(true, "key TEXT PRIMARY KEY", "value TEXT NOT NULL"),
    FILE(true, "path TEXT PRIMARY KEY", "bytes BLOB NOT NULL"),
    CHUNK(
            false,
            "first INTEGER PRIMARY KEY",
            "last INTEGER NOT NULL",
            "first_iteration INTEGER NOT NULL",
            "last_iteration INTEGER NOT NULL",
            "rows INTEGER NOT NULL",
            "columns TEXT NOT NULL",
            "coordinates INTEGER NOT NULL",
            "gradient INTEGER NOT NULL",
            "data BLOB NOT NULL"),
    EVENT(false, "sequence INTEGER PRIMARY KEY", "nanos INTEGER NOT NULL", "kind TEXT NOT NULL", "json TEXT NOT NULL"),
    EVALUATION(
            false,
            "number INTEGER PRIMARY KEY",
            "iteration INTEGER NOT NULL",
            "point BLOB NOT NULL",
            "seed INTEGER NOT NULL",
            "loss REAL",
            "nanos INTEGER NOT NULL",
            "failure TEXT"),
    /** What the model returned at the evaluation of the same number; nothing, if it refused. */
    ANSWER(false, "number INTEGER PRIMARY KEY", "shape TEXT", "precision TEXT", "data BLOB"),
    CHECKPOINT(
            false,
            "iterations INTEGER PRIMARY KEY",
            "sequence INTEGER NOT NULL",
            "nanos INTEGER NOT NULL",
            "data BLOB NOT NULL"),
    PROGRESS(
            false,
            "id INTEGER PRIMARY KEY CHECK (id = 1)",
            "sequence INTEGER NOT NULL",
            "iterations INTEGER NOT NULL",
            "facts INTEGER NOT NULL",
            "files INTEGER NOT NULL",
            "events INTEGER NOT NULL",
            "evaluations INTEGER NOT NULL",
            "answers INTEGER NOT NULL",
            "checkpoints INTEGER NOT NULL",
            "finished INTEGER NOT NULL");

    private final boolean keyedByText;

    @SuppressWarnings("ImmutableEnumChecker") // it is
    private final List<String> columns;

    Table(boolean keyedByText, String... columns) {
        this.keyedByText = keyedByText;
        this.columns = List.of(columns);
    }

    public String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many columns it has, but for the checksum. */
    int width() {
        return columns.size();
    }

    /** The name of the first column, by which its rows are ordered. */
    String key() {
        return columns.get(0).split(" ", 2)[0];
    }

    /** What makes it, to the letter: a file whose own account of it is another is damaged. */
    String creation() {
        return "CREATE TABLE " + sqlName() + " (" + String.join(", ", columns) + ", crc INTEGER NOT NULL)"
                + (keyedByText ? " WITHOUT ROWID" : "");
    }

    String insertion() {
        String places = columns.stream().map(column -> "?, ").collect(Collectors.joining());
        return "INSERT OR REPLACE INTO " + sqlName() + " VALUES (" + places + "?)";
    }

    String selection() {
        return "SELECT * FROM " + sqlName();
    }

    /** What makes all of them. */
    static List<String> creations() {
        return Arrays.stream(values()).map(Table::creation).toList();
    }
}
