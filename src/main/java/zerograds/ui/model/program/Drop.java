package zerograds.ui.model.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zerograds.problem.FileReason;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.store.file.Images;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.problem.ScriptFolder;
import zerograds.store.problem.TargetImage;
import zerograds.ui.model.text.Texts;

/** What dropping some files onto the window would do. */
public sealed interface Drop {
    /** What it is, in a sentence, before it happens. */
    String hint();

    /**
     * A problem is opened.
     *
     * @param place its file, or the folder it is in
     */
    record Open(Path place) implements Drop {
        @Override
        public String hint() {
            return Texts.of("drop.open", name(place));
        }
    }

    /** A run is opened, from its file. */
    record OpenRun(Path file) implements Drop {
        @Override
        public String hint() {
            return Texts.of("drop.open-run", name(file));
        }
    }

    /**
     * The problem that is open is copied with another target, and the copy opened.
     *
     * @param title of the problem
     * @param image a PNG file that fits
     * @param id of the copy, if there is no folder of that name yet
     */
    record Copy(TargetImage target, String title, Path image, String id) implements Drop {
        @Override
        public String hint() {
            return Texts.of("drop.copy", title, name(image));
        }

        /** Writes the copy into a new folder of {@code home} and says which; reads and writes files. */
        Path write(Path home) throws IOException {
            return target.copyTo(ScriptFolder.free(home, id), stem(image), image);
        }
    }

    /**
     * Nothing.
     *
     * @param hint why
     */
    record Refused(String hint) implements Drop {}

    /**
     * Decides; reads files, so not for the JavaFX thread.
     *
     * @param present the problem that is open
     * @param place where that was read from, if it is known
     */
    static Drop of(List<Path> files, Optional<Problem> present, Optional<Path> place) {
        if (files.size() != 1) {
            return new Refused(Texts.of("drop.one"));
        }
        Path file = files.get(0);
        if (Files.isDirectory(file)) {
            return Files.isRegularFile(file.resolve(ProblemFiles.FILE))
                    ? new Open(file)
                    : new Refused(Texts.of("drop.folder", name(file), ProblemFiles.FILE));
        }
        String ending = name(file).toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
        return switch (ending) {
            case "yaml", "yml" -> new Open(file);
            case "zgrun" -> new OpenRun(file);
            case "png" ->
                present.map(problem -> image(file, problem, place))
                        .orElseGet(() -> new Refused(Texts.of("drop.no-problem")));
            default -> new Refused(Texts.of("drop.kind", name(file)));
        };
    }

    private static Drop image(Path image, Problem problem, Optional<Path> place) {
        Optional<TargetImage> target = place.flatMap(known -> TargetImage.of(known, problem));
        if (target.isEmpty()) {
            return new Refused(Texts.of("drop.no-target", problem.title()));
        }
        if (problem.solution().isPresent()) {
            return new Refused(Texts.of("drop.solution", problem.title()));
        }
        try {
            Signal read = Images.read(image);
            List<Integer> wanted = target.get().shape();
            if (!read.shape().equals(wanted)) {
                return new Refused(
                        Texts.of("drop.size", problem.title(), size(wanted), name(image), size(read.shape())));
            }
        } catch (IOException e) {
            return new Refused(Texts.of("drop.unreadable", name(image), FileReason.of(e)));
        }
        return new Copy(target.get(), problem.title(), image, ScriptFolder.id(problem.id() + "-" + stem(image)));
    }

    private static String size(List<Integer> shape) {
        int height = shape.get(0);
        int width = shape.get(1);
        return shape.size() == 2 ? Texts.of("drop.grey", width, height) : Texts.of("drop.colour", width, height);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String stem(Path file) {
        return name(file).replaceFirst("\\.[^.]*$", "");
    }
}
