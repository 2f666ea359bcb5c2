package zerograds.store.run.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** A connection to a run file, which checks each row it reads. Used by one thread. */
public final class Database implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 5_000;

    private final Path file;
    private final Connection connection;
    private final Map<Table, PreparedStatement> insertions = new EnumMap<>(Table.class);

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens a file that exists; what it is has not been looked at. */
    public static Database open(Path file, boolean readOnly) throws RunFileException {
        NativeLibrary.unpack();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(PATIENCE_MILLIS);
        try {
            // As a URI, since a question mark would end the path otherwise.
            String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString();
            Database database = new Database(file, config.createConnection(url));
            database.run("PRAGMA trusted_schema = OFF");
            database.run("PRAGMA cell_size_check = ON");
            return database;
        } catch (SQLException e) {
            throw new RunFileException(file, "cannot be opened: " + reason(e), e);
        }
    }

    public Path file() {
        return file;
    }

    public RunFileException damaged(String what) {
        return new RunFileException(file, "is damaged: " + what);
    }

    private RunFileException failed(SQLException e) {
        return new RunFileException(file, "cannot be used: " + reason(e), e);
    }

    private static String reason(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.replaceFirst("^\\[(\\w+)\\] *", "").strip();
    }

    public void run(String sql) throws RunFileException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Does what needs the file for itself, unless others use it. */
    public void runAlone(String sql) throws RunFileException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code
                    && e.getErrorCode() != SQLiteErrorCode.SQLITE_LOCKED.code) {
                throw failed(e);
            }
        }
    }

    /** Takes back a transaction, if a failure has not done so. */
    public void rollback() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // there is none any more
        }
    }

    public void delete(Table table, String condition, long limit) throws RunFileException {
        run("DELETE FROM " + table.sqlName() + " WHERE " + condition + " " + limit);
    }

    /** The single value that a query or a pragma has; null if it has none. */
    @Nullable
    Object value(String sql) throws RunFileException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getObject(1) : null;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The first column of all rows that a query has. */
    public List<String> texts(String sql) throws RunFileException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                texts.add(String.valueOf(found.getString(1)));
            }
            return texts;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The first column of all rows that a query has, in its order; what it says is to be checked. */
    public List<Long> wholes(String sql) throws RunFileException {
        List<Long> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                all.add(found.getLong(1));
            }
            return all;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    public long whole(String sql) throws RunFileException {
        return value(sql) instanceof Number number ? number.longValue() : 0;
    }

    /** Writes a row, in place of the one with its key. */
    public void put(Table table, @Nullable Object... values) throws RunFileException {
        try {
            PreparedStatement insertion = insertions.get(table);
            if (insertion == null) {
                insertion = connection.prepareStatement(table.insertion());
                insertions.put(table, insertion);
            }
            for (int i = 0; i < values.length; i++) {
                insertion.setObject(i + 1, values[i]);
            }
            insertion.setLong(values.length + 1, RowCheck.of(table, values, values.length));
            insertion.executeUpdate();
            insertion.clearParameters();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What is done with each row. */
    public interface Reading {
        void row(Row row) throws RunFileException;
    }

    /**
     * Reads rows in the order of their key.
     *
     * @param condition in SQL
     * @throws RunFileException if one is damaged, or they are not in order; then {@code reading} has had those before
     */
    public void read(Table table, String condition, Reading reading) throws RunFileException {
        String sql = table.selection() + " WHERE " + condition + " ORDER BY " + table.key();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            Row before = null;
            while (found.next()) {
                Row row = row(table, found);
                if (before != null && !row.isAfter(before)) {
                    throw damaged("the rows of '" + table.sqlName() + "' are not in order at " + row.key());
                }
                reading.row(row);
                before = row;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * The row with a key.
     *
     * @throws RunFileException if it is damaged or not there
     */
    public Row row(Table table, long key) throws RunFileException {
        List<Row> found = new ArrayList<>();
        read(table, table.key() + " = " + key, found::add);
        if (found.size() != 1 || !found.get(0).key().equals(Long.toString(key))) {
            throw damaged("there is no row " + key + " of '" + table.sqlName() + "'");
        }
        return found.get(0);
    }

    private Row row(Table table, ResultSet found) throws SQLException, RunFileException {
        @Nullable Object[] values = new Object[table.width() + 1];
        for (int i = 0; i < values.length; i++) {
            Object value = found.getObject(i + 1);
            values[i] = value instanceof Integer small ? Long.valueOf(small) : value;
        }
        Row row = new Row(this, table, values);
        row.check();
        return row;
    }

    @Override
    public void close() throws RunFileException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
