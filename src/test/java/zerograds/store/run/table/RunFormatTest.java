package zerograds.store.run.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFormatTest {
    private static final String TABLE = "CREATE TABLE tag (name TEXT PRIMARY KEY) WITHOUT ROWID";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws IOException {
        file = Files.createFile(folder.resolve("old.zgrun"));
        try (Database database = Database.open(file, false)) {
            RunFormat.PRESENT.make(database);
            database.put(Table.RUN, "seed", "1");
        }
    }

    private static RunFormat next(String... steps) {
        List<String> tables = new ArrayList<>(Table.creations());
        tables.add(TABLE);
        List<List<String>> all = new ArrayList<>(RunFormat.PRESENT.steps());
        all.add(List.of(steps));
        return new RunFormat(all, tables);
    }

    @Test
    void anOlderFileIsBroughtUpToDate() throws IOException {
        RunFormat next = next(TABLE, "INSERT INTO tag VALUES ('old')");
        try (Database database = Database.open(file, false)) {
            assertThatThrownBy(() -> next.require(database))
                    .isInstanceOf(RunFileException.class)
                    .hasMessageContaining("older version 1");
            next.migrate(database);
            next.migrate(database);
            next.require(database);
            assertThat(database.texts("SELECT name FROM tag")).containsExactly("old");
            database.read(Table.RUN, "TRUE", row -> assertThat(row.text(1)).isEqualTo("1"));
        }
        try (Database database = Database.open(file, true)) {
            assertThatThrownBy(() -> RunFormat.PRESENT.requireVersion(database))
                    .isInstanceOf(RunFileException.class)
                    .hasMessageContaining("is of version 2");
        }
    }

    @Test
    void aStepThatFailsLeavesTheFileAsItWas() throws IOException {
        RunFormat next = next(TABLE, "INSERT INTO nowhere VALUES (1)");
        try (Database database = Database.open(file, false)) {
            assertThatThrownBy(() -> next.migrate(database)).isInstanceOf(RunFileException.class);
            RunFormat.PRESENT.require(database);
        }
    }
}
