package zerograds.store.run.table;

import java.util.HashSet;
import java.util.List;

/**
 * What a database has to be to be a run file.
 *
 * @param steps the statements that take version 1 to 2, 2 to 3, …: the present version is one more than there are
 * @param tables what makes the tables of the present version
 */
public record RunFormat(List<List<String>> steps, List<String> tables) {
    /** "ZGRN". */
    static final long APPLICATION = 0x5A47524E;

    public static final RunFormat PRESENT = new RunFormat(List.of(), Table.creations());

    public long version() {
        return steps.size() + 1L;
    }

    /** Makes the tables of an empty database. */
    public void make(Database database) throws RunFileException {
        database.run("PRAGMA application_id = " + APPLICATION);
        database.run("PRAGMA user_version = " + version());
        for (String table : tables) {
            database.run(table);
        }
    }

    /** @throws RunFileException if it is none, or of a newer version */
    public long requireVersion(Database database) throws RunFileException {
        long application = database.whole("PRAGMA application_id");
        if (application != APPLICATION) {
            throw new RunFileException(
                    database.file(),
                    application == 0 ? "is no run file, or nothing was written into it" : "is no run file");
        }
        long found = database.whole("PRAGMA user_version");
        if (found < 1 || found > version()) {
            throw new RunFileException(
                    database.file(),
                    "is of version " + found + ", and this program knows those up to " + version()
                            + ": it was written by a newer one, or is damaged");
        }
        return found;
    }

    /** @throws RunFileException if it is not of the present version, or its tables are not as they should be */
    public void require(Database database) throws RunFileException {
        long found = requireVersion(database);
        if (found < version()) {
            throw new RunFileException(
                    database.file(),
                    "is of the older version " + found + ": go on with it once to bring it up to date");
        }
        List<String> present = database.texts("SELECT sql FROM sqlite_schema");
        if (present.size() != tables.size() || !new HashSet<>(present).equals(new HashSet<>(tables))) {
            throw database.damaged("its tables are not those of a run file");
        }
    }

    /** Brings an older file up to date, in one transaction. */
    public void migrate(Database database) throws RunFileException {
        long found = requireVersion(database);
        if (found == version()) {
            return;
        }
        database.run("BEGIN IMMEDIATE");
        try {
            for (List<String> step : steps.subList((int) found - 1, steps.size())) {
                for (String statement : step) {
                    database.run(statement);
                }
            }
            database.run("PRAGMA user_version = " + version());
            database.run("COMMIT");
        } catch (RunFileException e) {
            database.rollback();
            throw e;
        }
    }
}
