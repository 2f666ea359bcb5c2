package zerograds.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import zerograds.problem.Problem;
import zerograds.store.ProblemException;
import zerograds.store.ProblemFiles;

/**
 * The problems a command can name: a demo's id, or a path.
 *
 * @param folder of the demos, one folder each
 * @param reader of problem files
 */
record Problems(Path folder, Reader reader) {
    /** Reads problem files. */
    @FunctionalInterface
    interface Reader {
        /**
         * The problem in {@code file}.
         *
         * @throws IllegalArgumentException if the file is wrong; the message says what and where
         */
        Problem read(Path file);
    }

    /** The problems that come along with the program in the folder {@code home}. */
    static Problems below(Path home) {
        return new Problems(home.resolve("demo-problems"), Problems::read);
    }

    private static Problem read(Path file) {
        try {
            return ProblemFiles.read(file);
        } catch (ProblemException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The demos' ids, sorted. */
    List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(ProblemFiles.FILE)))
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the demo problems in " + folder, e);
        }
    }

    /**
     * The problem of that id or path.
     *
     * @throws IllegalArgumentException if there is none, or its file is wrong; the message says what and where
     */
    Problem find(String idOrPath) {
        return reader.read(file(idOrPath));
    }

    private Path file(String idOrPath) {
        List<String> ids = ids();
        if (ids.contains(idOrPath)) {
            return folder.resolve(idOrPath).resolve(ProblemFiles.FILE);
        }
        try {
            Path path = Path.of(idOrPath);
            Path file = Files.isDirectory(path) ? path.resolve(ProblemFiles.FILE) : path;
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(unknown(idOrPath, ids), e);
        }
        throw new IllegalArgumentException(unknown(idOrPath, ids));
    }

    private static String unknown(String name, List<String> ids) {
        String guess = Spelling.nearest(name, ids)
                .map(id -> "did you mean '" + id + "'? ")
                .orElse("");
        return "there is no problem '" + name + "': " + guess + "Demos are " + ids + "; a path must lead to a "
                + ProblemFiles.FILE + " or to the folder it lies in";
    }
}
