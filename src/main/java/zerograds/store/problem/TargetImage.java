package zerograds.store.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import zerograds.problem.Problem;
import zerograds.problem.Target;
import zerograds.store.file.AtomicFile;
import zerograds.store.yaml.ProblemException;
import zerograds.store.yaml.YamlFile;
import zerograds.store.yaml.YamlMap;
import zerograds.store.yaml.YamlText;
import zerograds.store.yaml.YamlValue;

/**
 * The image that a problem compares with, which another image can replace in a copy of the problem. Thread safe.
 *
 * @param description the problem's file
 * @param name of the image, from the folder of the problem
 * @param shape of the signal, {@code [height, width]} or {@code [height, width, 3]}
 */
public record TargetImage(Path description, String name, List<Integer> shape) {
    private static final int MOST_FILES = 1000;
    private static final long MOST_BYTES = 1L << 28;
    private static final int DEEPEST = 16;

    /**
     * The image named in {@code problem}'s file; empty if its target is none or the file says so no longer.
     *
     * @param place the problem's file, or the folder it is in
     */
    public static Optional<TargetImage> of(Path place, Problem problem) {
        Path file = Files.isDirectory(place) ? place.resolve(ProblemFiles.FILE) : place;
        try {
            YamlMap top = YamlFile.read(file);
            if (!(problem.target() instanceof Target.Given given)
                    || !top.has("target")
                    || !top.required("id").text().equals(problem.id())) {
                return Optional.empty();
            }
            YamlMap target = top.required("target").map();
            return target.has("image")
                    ? Optional.of(new TargetImage(
                            file.toAbsolutePath().normalize(),
                            target.required("image").text(),
                            given.signal().shape()))
                    : Optional.empty();
        } catch (ProblemException changed) {
            return Optional.empty();
        }
    }

    /**
     * Writes a copy of the whole problem with another target. Nobody has consented to foreign code in the copy.
     *
     * @param other folder that does not exist yet; its name becomes the problem's id
     * @param subject is added to the title
     * @param image a PNG file of this {@link #shape}
     * @throws IOException if it cannot be read or written, or the folder is too large to be that of a problem
     */
    public Path copyTo(Path other, String subject, Path image) throws IOException {
        Path folder = description.resolveSibling("");
        List<Path> files = files(folder);
        String text = renamed(Files.readString(description), String.valueOf(other.getFileName()), subject);
        for (Path file : files) {
            Path copy = other.resolve(folder.relativize(file).toString());
            Files.createDirectories(copy.toAbsolutePath().getParent());
            Files.copy(file, copy, LinkOption.NOFOLLOW_LINKS);
        }
        Path target = other.resolve(name);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.copy(image, target);
        AtomicFile.write(other.resolve(ProblemFiles.FILE), text);
        return other;
    }

    /** What is copied as it is: all but the description, the target and the picture of the problem. */
    private List<Path> files(Path folder) throws IOException {
        List<Path> kept = List.of(description, folder.resolve(name), folder.resolve(ProblemFiles.THUMBNAIL));
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !kept.contains(file.normalize()))
                    .limit(MOST_FILES + 1)
                    .toList();
        }
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        if (files.size() > MOST_FILES || bytes > MOST_BYTES) {
            throw new IOException("the folder " + folder + " must have at most " + MOST_FILES + " files and "
                    + MOST_BYTES + " bytes to be copied");
        }
        return files;
    }

    private String renamed(String text, String id, String subject) throws IOException {
        try {
            YamlMap top = YamlFile.parse(description, text);
            YamlValue title = top.required("title");
            YamlValue before = top.required("id");
            String wanted = title.text() + ": " + subject;
            boolean titleLast = start(title) > start(before);
            return titleLast
                    ? with(with(text, title, wanted), before, id)
                    : with(with(text, before, id), title, wanted);
        } catch (ProblemException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static int start(YamlValue value) {
        return value.node().getStartMark().getIndex();
    }

    /** The text with another word in the place of {@code value}; what stands behind it may have changed already. */
    private static String with(String text, YamlValue value, String word) {
        Node node = value.node();
        int from = text.offsetByCodePoints(0, node.getStartMark().getIndex());
        int to = text.offsetByCodePoints(0, node.getEndMark().getIndex());
        return text.substring(0, from)
                + YamlText.quoted(word)
                + (text.substring(from, to).endsWith("\n") ? "\n" : "")
                + text.substring(to);
    }
}
