package zerograds.store.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import zerograds.store.run.RunFile;

/**
 * The folder of a user's run files.
 *
 * @param folder need not exist yet
 */
public record RunLibrary(Path folder) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
    private static final String RUNS = "runs";
    private static final String PROBLEMS = "problems";

    /** Below a folder for data. */
    public static RunLibrary below(Path data) {
        return new RunLibrary(data.resolve(RUNS));
    }

    /** In the folder for data of this process's user. */
    public static RunLibrary ofUser() {
        return below(data(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "."))));
    }

    /** Where programs keep a user's data on this system; {@code ZEROGRADS_DATA} names another place. */
    static Path data(Map<String, String> environment, String system, Path home) {
        String own = environment.getOrDefault("ZEROGRADS_DATA", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", home.toString()))
                    .resolve("zerograds");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("zerograds");
        }
        String standard = environment.getOrDefault("XDG_DATA_HOME", "");
        return (standard.isEmpty() ? home.resolve(".local").resolve("share") : Path.of(standard)).resolve("zerograds");
    }

    /**
     * Where a run of a problem that begins now can be written, in the folder, which is made if need be; its
     * name says so, and there is no file of that name yet.
     */
    public Path next(String problem, Clock clock) throws IOException {
        Files.createDirectories(folder);
        String name = problem + "-" + TIME.format(LocalDateTime.now(clock));
        Path file = folder.resolve(name + RunFile.EXTENSION);
        for (int k = 2; Files.exists(file); k++) {
            file = folder.resolve(name + "-" + k + RunFile.EXTENSION);
        }
        return file;
    }

    /** All run files, by name. */
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(RunFile.EXTENSION))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** Where the files of a problem of that digest are put to be run, if its own folder is no longer as it was. */
    Path problem(String digest) {
        return folder.resolveSibling(PROBLEMS).resolve(digest);
    }
}
