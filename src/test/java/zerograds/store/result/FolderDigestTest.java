package zerograds.store.result;

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
    void isTheSameInEveryVersionSoThatRunsAreKept() throws IOException {
        Files.writeString(folder.resolve("problem.yaml"), "id: a");
        Files.writeString(folder.resolve("thumbnail.png"), "not counted");
        Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("c"), "1");
        assertThat(digest()).isEqualTo("c4d9c2cb54885b6c4a9863ff32c62f4e67c97667209cc485fdfb3498fc00cf9f");
    }

    @Test
    void isThatOfTheFolderItselfIfItIsReachedThroughALink(@TempDir Path links) throws IOException {
        Files.writeString(folder.resolve("a"), "1");
        Path link = Files.createSymbolicLink(links.resolve("link"), folder);
        assertThat(FolderDigest.of(link, links)).isEqualTo(digest());
        Files.writeString(folder.resolve("a"), "2");
        assertThat(FolderDigest.of(link, links)).isEqualTo(digest());
        String before = digest();
        Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("b"), "1");
        assertThat(FolderDigest.of(folder, link.resolve("out"))).isEqualTo(before);
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
