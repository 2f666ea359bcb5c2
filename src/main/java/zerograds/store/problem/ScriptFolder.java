package zerograds.store.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import zerograds.forward.script.ScriptModel;
import zerograds.forward.script.ScriptTemplate;
import zerograds.forward.trust.CodeFolder;
import zerograds.forward.trust.ForeignProgram;
import zerograds.forward.trust.GuardedModel;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForwardException;
import zerograds.problem.Problem;
import zerograds.store.file.AtomicFile;
import zerograds.store.file.RealPath;

/**
 * The folder of a problem whose model is a script. What somebody writes with it is as trusted as what was there before;
 * what others write is not.
 *
 * @param folder of the problem
 * @param source name of the script's file; empty if the model is another program, of which the description alone is
 *     edited
 */
public record ScriptFolder(Path folder, String source) {
    /** The two files one edits. */
    public record Texts(String script, String description) {}

    /** The folder of {@code problem}; empty if it has no model of its own. */
    public static Optional<ScriptFolder> of(Problem problem) {
        return problem.model() instanceof GuardedModel guarded
                ? Optional.of(new ScriptFolder(guarded.folder(), source(guarded)))
                : Optional.empty();
    }

    private static String source(GuardedModel guarded) {
        return guarded.model() instanceof ScriptModel script
                ? guarded.folder().relativize(script.file()).toString()
                : "";
    }

    /** Whether there is a script to be edited, and not the description alone. */
    public boolean hasScript() {
        return !source.isEmpty();
    }

    /** A name as a problem's id: lower-case letters, digits and {@code -}. */
    public static String id(String name) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "problem" : id;
    }

    /** A folder of {@code home} that does not exist yet: of that name, or with a number behind it. */
    public static Path free(Path home, String name) {
        Path free = home.resolve(name);
        for (int i = 2; Files.exists(free); i++) {
            free = home.resolve(name + "-" + i);
        }
        return free;
    }

    /**
     * Writes a new problem, which is trusted because all of it comes with the workbench.
     *
     * @param folder that does not exist yet, or is empty
     * @throws IOException if it cannot be written
     */
    public static ScriptFolder create(Path folder, String title, ScriptTemplate template, TrustStore trust)
            throws IOException {
        ScriptFolder made =
                new ScriptFolder(folder.toAbsolutePath(), template.source().fileName());
        requireEmpty(folder);
        made.store(new Texts(template.source().text(), ScriptDescription.of(id(name(folder)), title, template)));
        Optional<ForeignCode> code = made.code();
        if (code.isPresent()) {
            trust.grant(code.get());
        }
        return made;
    }

    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    private static void requireEmpty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new IOException("the folder " + folder + " must be empty or new");
            }
        }
    }

    public Texts read() throws IOException {
        String script = hasScript() ? Files.readString(folder.resolve(source)) : "";
        return new Texts(script, Files.readString(description()));
    }

    /** The problem's own file. */
    public Path description() {
        return folder.resolve(ProblemFiles.FILE);
    }

    /**
     * Writes what was edited, whatever is wrong with it. Whose program it is that a description names, nobody knows:
     * after its change it is asked about again.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Texts texts, TrustStore trust) throws IOException {
        if (hasScript()) {
            trust.keep(this::code, this::isEdited, () -> store(texts));
        } else {
            store(texts);
        }
    }

    private boolean isEdited(String file) {
        return Path.of(file).equals(Path.of(source)) || file.equals(ProblemFiles.FILE);
    }

    /**
     * Writes a copy with what was edited, and with all other files.
     *
     * @param other folder that does not exist yet, or is empty
     * @throws IOException if it cannot be written
     */
    public ScriptFolder writeTo(Path other, Texts texts, TrustStore trust) throws IOException {
        requireEmpty(other);
        Optional<ForeignCode> before = code();
        for (Path file : before.isPresent() ? files(before.get()) : files()) {
            Path copy = other.resolve(file);
            Files.createDirectories(copy.toAbsolutePath().getParent());
            Files.copy(folder.resolve(file), copy, LinkOption.NOFOLLOW_LINKS);
        }
        ScriptFolder made = new ScriptFolder(other.toAbsolutePath(), source);
        String renamed = texts.description().replaceFirst("(?m)^id:.*$", "id: " + id(name(other)));
        made.store(new Texts(texts.script(), renamed));
        Optional<ForeignCode> after = made.code();
        if (before.isPresent() && after.isPresent()) {
            trust.extend(before.get(), after.get(), this::isEdited);
        }
        return made;
    }

    private static List<Path> files(ForeignCode code) {
        return code.files().keySet().stream().map(Path::of).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                    .map(folder::relativize)
                    .filter(entry -> !entry.toString().equals(ProblemFiles.FILE))
                    .toList();
        }
    }

    private void store(Texts texts) throws IOException {
        if (hasScript()) {
            AtomicFile.write(folder.resolve(source), texts.script());
        }
        AtomicFile.write(description(), texts.description());
    }

    /**
     * What would run if the description names this script; empty if the files cannot be read. The description need not
     * be right: a script that is saved half written needs no consent for the rest.
     */
    private Optional<ForeignCode> code() {
        if (!hasScript()) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(description());
            return Optional.of(
                    new CodeFolder().read(ForeignProgram.script(RealPath.of(folder), Path.of(source), text)));
        } catch (IOException | ForwardException notUsable) {
            return Optional.empty();
        }
    }
}
