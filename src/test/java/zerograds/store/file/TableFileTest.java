package zerograds.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    private static final int ROWS = 5_000;

    @TempDir
    Path folder;

    @Test
    void keepsAllRowsThoughTheThreadIsInterrupted() throws IOException {
        Path file = folder.resolve("table.csv");
        TableFile table = TableFile.create(file, List.of("a", "b"));
        Thread.currentThread().interrupt();
        try {
            for (int i = 0; i < ROWS; i++) {
                table.add(List.of(i, "x"));
            }
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        table.finish();
        assertThat(Files.readAllLines(file)).hasSize(1 + ROWS).endsWith(ROWS - 1 + ",x");
    }

    @Test
    void tellsAtTheEndWhatCouldNotBeWritten() {
        TableFile table = TableFile.create(folder.resolve("no folder").resolve("table.csv"), List.of("a"));
        table.add(List.of(1));
        assertThat(table.failure()).isPresent();
        assertThatThrownBy(table::finish).isInstanceOf(IOException.class);
    }
}
