package zerograds.forward.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds installed programs by name. */
public final class InstalledProgram {
    /** Windows runs no file that has none of these; elsewhere the name is the whole name. */
    private static final List<String> ENDINGS =
            File.separatorChar == '\\' ? List.of(".exe", ".bat", ".cmd", "") : List.of("");

    private InstalledProgram() {}

    /**
     * The file that a command's first word means: below {@code folder} if it has a separator, else on the search path,
     * whose relative folders are ignored, because they would depend on the present folder.
     *
     * @return its absolute path; empty if there is none
     */
    public static Optional<Path> find(String name, Path folder) {
        return all(name, folder).findFirst();
    }

    /** All files of that name, in the order of the search path. */
    public static Stream<Path> all(String name, Path folder) {
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<String> places = name.contains("/") || name.contains(File.separator)
                ? Stream.of(folder.toAbsolutePath().toString())
                : Arrays.stream(path.split(File.pathSeparator, -1)).filter(InstalledProgram::isAbsolute);
        return places.flatMap(place -> ENDINGS.stream().flatMap(ending -> executable(place, name + ending)));
    }

    private static boolean isAbsolute(String place) {
        try {
            return Path.of(place).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Stream<Path> executable(String place, String name) {
        try {
            Path file = Path.of(place).resolve(name);
            return Files.isRegularFile(file) && Files.isExecutable(file) ? Stream.of(file) : Stream.empty();
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }
}
