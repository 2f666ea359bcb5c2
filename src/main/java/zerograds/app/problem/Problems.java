package zerograds.app.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import zerograds.problem.Problem;
import zerograds.store.file.RealPath;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.problem.TrustStore;
import zerograds.store.yaml.ProblemException;

/**
 * The problems a command can name: a demo's id, or a path.
 *
 * @param folder of the demos, one folder each
 * @param reader of problem files
 * @param trust in foreign code
 */
public record Problems(Path folder, Reader reader, TrustStore trust) {
    /** Reads problem files. */
    @FunctionalInterface
    public interface Reader {
        /**
         * The problem in {@code file}.
         *
         * @throws IllegalArgumentException if the file is wrong; the message says what and where
         */
        Problem read(Path file);
    }

    /** The problems that come along with the program in the folder {@code home}. */
    public static Problems below(Path home) {
        TrustStore trust = TrustStore.ofUser();
        return new Problems(home.resolve("demo-problems"), file -> read(file, trust), trust);
    }

    private static Problem read(Path file, TrustStore trust) {
        try {
            return ProblemFiles.read(file, trust);
        } catch (ProblemException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The demos' ids, sorted. */
    public List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            return ProblemFiles.folders(folder).stream()
                    .map(each -> String.valueOf(each.getFileName()))
                    .toList();
        } catch (ProblemException e) {
            throw new UncheckedIOException(e.getMessage(), new IOException(e));
        }
    }

    /**
     * The problem of that id or path.
     *
     * @throws IllegalArgumentException if there is none, or its file is wrong; the message says what and where
     */
    public Problem find(String idOrPath) {
        return reader.read(file(idOrPath));
    }

    /**
     * The problem of that id or path, which may be run.
     *
     * @param consent whether the user consents to whatever foreign code is in it
     * @throws IllegalArgumentException if there is none, its file is wrong, or nobody consented to its foreign code; then the
     *     message says what would run
     */
    public Problem findToRun(String idOrPath, boolean consent) {
        Problem problem = find(idOrPath);
        Consent.require(problem, trust, consent);
        return problem;
    }

    /** The folder of the problem of that id or path, which can be found; without links. */
    public Path folderOf(String idOrPath) {
        return RealPath.of(
                Objects.requireNonNull(file(idOrPath).toAbsolutePath().getParent()));
    }

    /**
     * The file of the problem of that id or path.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Path file(String idOrPath) {
        List<String> ids = ids();
        if (idOrPath.isBlank()) {
            throw new IllegalArgumentException(unknown(idOrPath, ids));
        }
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
        String guess =
                nearest(name, ids).map(id -> "did you mean '" + id + "'? ").orElse("");
        return "there is no problem '" + name + "': " + guess + "Demos are " + ids + "; a path must lead to a "
                + ProblemFiles.FILE + " or to the folder it lies in";
    }

    /** The word nearest to {@code typed}, if one is near. */
    private static Optional<String> nearest(String typed, List<String> words) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String lower = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> distance.apply(lower, word) <= word.length() / 3
                        || (lower.length() > 2 && (word.contains(lower) || lower.contains(word))))
                .min(Comparator.comparingInt(word -> distance.apply(lower, word)));
    }
}
