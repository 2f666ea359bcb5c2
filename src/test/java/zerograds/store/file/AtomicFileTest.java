package zerograds.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void leavesItToTheUserWhoMayReadAFile() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no permissions here");
        Path plain = Files.createFile(folder.resolve("plain"));
        AtomicFile.write(folder.resolve("ours"), "1");
        AtomicFile.write(folder.resolve("ours"), "2");
        assertThat(Files.getPosixFilePermissions(folder.resolve("ours")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void namesTheFolderThatCannotBeWrittenInto() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "this user may write everywhere");
        assertThatThrownBy(() -> AtomicFile.write(closed.resolve("ours"), "1"))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage(closed + ": no file can be made there");
    }
}
