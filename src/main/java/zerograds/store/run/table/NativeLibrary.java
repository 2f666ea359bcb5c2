package zerograds.store.run.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import zerograds.store.file.AtomicFile;

/**
 * SQLite's library in a folder of the user's cache, once for each version: what its driver unpacks into the temporary folder
 * for each process stays there if the process is killed. The driver's own system properties say otherwise.
 */
final class NativeLibrary {
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final List<String> OTHERWISE = List.of(FOLDER, "org.sqlite.lib.name", "org.sqlite.tmpdir");
    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

    private NativeLibrary() {}

    /** To be called before SQLite is. */
    static void unpack() {
        if (OTHERWISE.stream().anyMatch(property -> System.getProperty(property) != null)) {
            return;
        }
        Path cache = cache(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
        try {
            Path folder = cache.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
            unpack(folder);
            System.setProperty(FOLDER, folder.toString());
        } catch (IOException e) {
            LOG.debug("SQLite's library cannot be unpacked into the user's cache, but goes to the temporary folder", e);
        }
    }

    static void unpack(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path file = Files.createDirectories(folder).resolve(name);
        byte[] library = bytes(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name);
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), library)) {
            AtomicFile.write(file, library);
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new NoSuchFileException(resource);
            }
            return in.readAllBytes();
        }
    }

    static Path cache(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", home.toString()))
                    .resolve("zerograds")
                    .resolve("cache");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("zerograds");
        }
        String standard = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (standard.isEmpty() ? home.resolve(".cache") : Path.of(standard)).resolve("zerograds");
    }
}
