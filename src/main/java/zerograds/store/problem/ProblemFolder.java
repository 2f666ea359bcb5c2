package zerograds.store.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import zerograds.problem.FileReason;
import zerograds.store.file.RealPath;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlValue;

/** The folder of a problem, out of which no path may lead. */
final class ProblemFolder {
    private ProblemFolder() {}

    /** The folder in which a value's file lies, with symbolic links resolved. */
    static Path of(YamlValue value) throws ProblemException {
        Path folder = value.file().toAbsolutePath().getParent();
        if (folder == null) {
            throw value.error("the file must lie in a folder");
        }
        return RealPath.of(folder);
    }

    /** The named file, which must not lie outside the problem's folder, not even through a link. */
    static Path file(YamlValue value) throws ProblemException {
        String name = value.text();
        Path folder = of(value);
        try {
            Path file = folder.resolve(name).normalize();
            if (Path.of(name).isAbsolute() || !file.startsWith(folder)) {
                throw value.error("must be a file in the folder of the problem, but got '" + name + "'");
            }
            if (!Files.isRegularFile(file)) {
                throw value.error("there is no file '" + name + "' in the folder of the problem");
            }
            if (!file.toRealPath().startsWith(folder)) {
                throw value.error("must be a file in the folder of the problem, but '" + name + "' links to elsewhere");
            }
            return file;
        } catch (InvalidPathException | IOException e) {
            throw unusable("file", value, e);
        }
    }

    /**
     * Reads the named file.
     *
     * @param what it is, for the message
     */
    static <T> T read(String what, YamlValue value, Reading<T> reading) throws ProblemException {
        Path file = file(value);
        try {
            return reading.from(file);
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(what, value, e);
        }
    }

    private static ProblemException unusable(String what, YamlValue value, Exception e) throws ProblemException {
        return value.error("the " + what + " '" + value.text() + "' cannot be used: " + FileReason.of(e));
    }

    /** Makes something of a file; the message of what it throws says what would be allowed. */
    @FunctionalInterface
    interface Reading<T> {
        T from(Path file) throws IOException;
    }
}
