package zerograds.store.run.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where SQLite's library is unpacked: a folder of the user's cache, which nobody else can write into, unless the system
 * property {@value #PLACE} names another.
 */
final class NativeLibrary {
    static final String PLACE = "org.sqlite.tmpdir";

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

    private NativeLibrary() {}

    /** To be called before SQLite is. */
    static void choosePlace() {
        if (System.getProperty(PLACE) != null) {
            return;
        }
        Path place = cache(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
        try {
            Files.createDirectories(place);
            if (Files.isWritable(place)) {
                System.setProperty(PLACE, place.toString());
            }
        } catch (IOException e) {
            LOG.debug("no folder can be made in the user's cache; SQLite's library goes to the temporary folder", e);
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
