package zerograds.ui.view.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
    @TempDir
    Path folder;

    @Test
    void endsTheNamesOfFilesThatWereTypedWithoutAnEnding() {
        assertThat(Exports.ended(folder.resolve("loss"), "png")).isEqualTo(folder.resolve("loss.png"));
        assertThat(Exports.ended(folder.resolve("loss.v2"), "png")).isEqualTo(folder.resolve("loss.v2"));
    }

    @Test
    void replacesNoFileThatWasNotNamed() throws Exception {
        Files.createFile(folder.resolve("loss.png"));

        assertThat(Exports.ended(folder.resolve("loss"), "png")).isEqualTo(folder.resolve("loss"));
    }
}
