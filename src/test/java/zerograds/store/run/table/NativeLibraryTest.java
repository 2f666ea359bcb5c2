package zerograds.store.run.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
    @TempDir
    Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void itIsUnpackedOnce() throws IOException {
        NativeLibrary.unpack(folder);
        assertThat(files()).hasSize(1);
        Path library = files().get(0);
        FileTime time = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(library, time);
        NativeLibrary.unpack(folder);
        assertThat(files()).containsExactly(library);
        assertThat(Files.getLastModifiedTime(library)).isEqualTo(time);
    }

    @Test
    void whatWasCutOffIsReplaced() throws IOException {
        NativeLibrary.unpack(folder);
        Path library = files().get(0);
        long size = Files.size(library);
        Files.write(library, new byte[] {1, 2});
        NativeLibrary.unpack(folder);
        assertThat(files()).containsExactly(library);
        assertThat(library).hasSize(size);
    }

    @Test
    void theLibraryGoesToTheUsersCache() {
        Path home = Path.of("home");
        assertThat(NativeLibrary.cache(Map.of(), "Linux", home)).isEqualTo(Path.of("home", ".cache", "zerograds"));
        assertThat(NativeLibrary.cache(Map.of("XDG_CACHE_HOME", "own"), "Linux", home))
                .isEqualTo(Path.of("own", "zerograds"));
        assertThat(NativeLibrary.cache(Map.of("LOCALAPPDATA", "local"), "Windows 11", home))
                .isEqualTo(Path.of("local", "zerograds", "cache"));
        assertThat(NativeLibrary.cache(Map.of(), "Mac OS X", home))
                .isEqualTo(Path.of("home", "Library", "Caches", "zerograds"));
    }
}
