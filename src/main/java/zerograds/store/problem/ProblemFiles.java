package zerograds.store.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zerograds.problem.FileReason;
import zerograds.problem.Problem;
import zerograds.problem.Trust;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlFile;

/** Reads problems from files; {@code docs/problem-format.md} describes their format. Thread safe. */
public final class ProblemFiles {
    /** The name of the file in a problem's folder. */
    public static final String FILE = "problem.yaml";

    /** The name of the small picture of a problem, which may lie beside its file. */
    public static final String THUMBNAIL = "thumbnail.png";

    private ProblemFiles() {}

    /**
     * Reads a problem; foreign code in it runs only if this process's user consented to it.
     *
     * @param path a problem's file, or the folder it is in
     * @throws ProblemException if it cannot be used
     */
    public static Problem read(Path path) throws ProblemException {
        return read(path, TrustStore.ofUser());
    }

    /**
     * Reads a problem. Nothing foreign runs before a session of its model is opened, and then only if it is trusted.
     *
     * @param path a problem's file, or the folder it is in
     * @param trust is asked each time a session is opened
     * @throws ProblemException if it cannot be used
     */
    public static Problem read(Path path, Trust trust) throws ProblemException {
        Path file = Files.isDirectory(path) ? path.resolve(FILE) : path;
        requireNoWayOut(file);
        return read(file, YamlFile.text(file), trust);
    }

    /** What a link leads to is another's file, of which messages would tell. */
    private static void requireNoWayOut(Path file) throws ProblemException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (Files.isSymbolicLink(file)
                    && (folder == null || !file.toRealPath().startsWith(folder.toRealPath()))) {
                throw new ProblemException(file, 0, "", "must be a file of its folder, but links to elsewhere");
            }
        } catch (IOException e) {
            throw new ProblemException(file, 0, "", "there is no such file");
        }
    }

    /**
     * Reads a problem from a text, as if it stood in {@code file}, which need not exist: to check it before it is
     * saved.
     *
     * @throws ProblemException if it cannot be used
     */
    public static Problem read(Path file, String text, Trust trust) throws ProblemException {
        return new ProblemReader(YamlFile.parse(file, text), text, trust).read();
    }

    /** The picture beside a problem's file, given that or its folder; empty if there is none. */
    public static Optional<Path> thumbnail(Path path) {
        Path picture = Files.isDirectory(path) ? path.resolve(THUMBNAIL) : path.resolveSibling(THUMBNAIL);
        return Files.isRegularFile(picture) ? Optional.of(picture.toAbsolutePath()) : Optional.empty();
    }

    /**
     * Finds a problem by its name or path: the name of a folder in {@code home}, or the path of a file or folder.
     *
     * @return the path of its file, or of the folder it is in
     * @throws ProblemException if there is none
     */
    public static Path locate(Path home, String name) throws ProblemException {
        List<Path> known = folders(home);
        for (Path folder : known) {
            if (String.valueOf(folder.getFileName()).equals(name)) {
                return folder;
            }
        }
        List<Path> names = known.stream().map(Path::getFileName).toList();
        ProblemException unknown = new ProblemException(
                home,
                0,
                "",
                "there is no problem '" + name + "'; there are " + names + ", and '" + name
                        + "' is not the path of a file or folder either");
        try {
            Path path = Path.of(name);
            if (!name.isBlank() && Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            unknown.initCause(e);
        }
        throw unknown;
    }

    /**
     * The sub-folders of {@code home} that hold a problem, but for those whose names begin with {@code _}, sorted.
     *
     * @throws ProblemException if the folder itself cannot be read
     */
    public static List<Path> folders(Path home) throws ProblemException {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("_"))
                    .filter(entry -> Files.exists(entry.resolve(FILE)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(home, 0, "", "the folder of problems cannot be read: " + FileReason.of(e));
        }
    }
}
