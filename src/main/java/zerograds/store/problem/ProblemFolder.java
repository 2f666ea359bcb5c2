package zerograds.store.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
            throw value.error("the file '" + name + "' cannot be read: " + e.getMessage());
        }
    }
}
