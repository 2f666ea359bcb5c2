package zerograds.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDigestTest {
    @TempDir
    Path folder;

    private String digest() throws IOException {
        return FolderDigest.of(folder, folder.resolve("elsewhere"));
    }

    @Test
    void aBackslashSeparatesFoldersOnlyWhereItIsASeparator() throws IOException {
        assumeTrue(File.separatorChar == '/', "here a name cannot hold a backslash");
        Path flat = Files.writeString(folder.resolve("a\\b"), "1");
        String before = digest();
        Files.delete(flat);
        Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("b"), "1");
        assertThat(digest()).isNotEqualTo(before);
    }
}
