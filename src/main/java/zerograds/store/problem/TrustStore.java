package zerograds.store.problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import zerograds.problem.FileReason;
import zerograds.problem.ForeignCode;
import zerograds.problem.Trust;
import zerograds.problem.Visible;
import zerograds.store.file.AtomicFile;

/**
 * Remembers to which foreign code the user consented, in a file with a line for each: the digest of the code, that of the
 * program, then the folder, for people. Lines that say something else are left alone. What comes with the workbench is
 * trusted from the start, by its digest, too: a copy that was changed is not.
 *
 * <p>Thread safe; the file is read each time somebody asks, and written by one process at a time, so that several
 * workbenches agree.
 *
 * @param file need not exist yet
 */
public record TrustStore(Path file) implements Trust {
    private static final String SHIPPED = "shipped-code.txt";
    private static final int MOST_BYTES = 1 << 24;
    /** The lock of a file is one for the whole process. */
    private static final Object ONE_AT_A_TIME = new Object();

    /**
     * A consent that was given.
     *
     * @param digest of the code
     * @param program digest of the program
     * @param folder it was in, for people
     */
    public record Consent(String digest, String program, String folder) {
        private static final String SEPARATOR = "  ";

        private static Consent to(ForeignCode code) {
            return new Consent(
                    code.digest(), code.program(), Visible.line(code.folder().toString()));
        }

        private static Stream<Consent> in(String line) {
            String[] parts = line.split(SEPARATOR, 3);
            return parts.length == 3 && parts[0].matches("[0-9a-f]{64}")
                    ? Stream.of(new Consent(parts[0], parts[1], parts[2]))
                    : Stream.empty();
        }

        private String line() {
            return digest + SEPARATOR + program + SEPARATOR + folder;
        }

        private boolean covers(ForeignCode code) {
            return digest.equals(code.digest()) && program.equals(code.program());
        }
    }

    /** The file in the configuration folder of this process's user. */
    public static TrustStore ofUser() {
        return new TrustStore(configuration(System.getenv(), System.getProperty("os.name", ""), home())
                .resolve("trusted-code.txt"));
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }

    static Path configuration(Map<String, String> environment, String system, Path home) {
        String own = environment.getOrDefault("ZEROGRADS_CONFIG", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Path.of(environment.getOrDefault("APPDATA", home.toString())).resolve("zerograds");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("zerograds");
        }
        String standard = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (standard.isEmpty() ? home.resolve(".config") : Path.of(standard)).resolve("zerograds");
    }

    @Override
    public boolean allows(ForeignCode code) throws IOException {
        return shipped().anyMatch(line -> line.startsWith(code.digest()))
                || consents().stream().anyMatch(consent -> consent.covers(code));
    }

    /**
     * All consents that were given and not withdrawn, in the order of time.
     *
     * @throws IOException if the file cannot be read; the message says which and why
     */
    public List<Consent> consents() throws IOException {
        try {
            return lines().stream().flatMap(Consent::in).toList();
        } catch (IOException e) {
            throw new IOException("the file of trusted code " + file + " cannot be read: " + FileReason.of(e), e);
        }
    }

    private List<String> lines() throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("it has more than " + MOST_BYTES + " bytes; delete it, and consent anew");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static Stream<String> shipped() throws IOException {
        try (InputStream stream = Objects.requireNonNull(TrustStore.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    /**
     * Remembers that the user consented to {@code code}.
     *
     * @throws IOException if the file cannot be read or written; the message says which and why
     */
    public void grant(ForeignCode code) throws IOException {
        if (!allows(code)) {
            edit(lines -> with(lines, Consent.to(code)));
        }
    }

    private static List<String> with(List<String> lines, Consent consent) {
        List<String> more = new ArrayList<>(lines);
        more.add(consent.line());
        return more;
    }

    /**
     * Forgets all consents that {@code unwanted} holds of; what runs already is not stopped, but nothing is started any more.
     *
     * @throws IOException if the file cannot be read or written; the message says which and why
     */
    public void revoke(Predicate<Consent> unwanted) throws IOException {
        edit(lines -> without(lines, unwanted));
    }

    private static List<String> without(List<String> lines, Predicate<Consent> unwanted) {
        return lines.stream()
                .filter(line -> Consent.in(line).noneMatch(unwanted))
                .toList();
    }

    /** Reads foreign code as it is now. */
    @FunctionalInterface
    public interface Reading {
        Optional<ForeignCode> now();
    }

    /** Writes into the folder of foreign code. */
    @FunctionalInterface
    public interface Writing<E extends Exception> {
        void done() throws IOException, E;
    }

    /**
     * Writes what is the workbench's own into the folder of foreign code. If the code was trusted before, it is trusted
     * afterwards, and no longer as it was: unless its command changed, or a file that is not the workbench's own.
     *
     * @param own names of the files that are written, relative to the folder
     * @throws IOException if {@code writing} throws it, or the file of trusted code cannot be read or written
     */
    public <E extends Exception> void keep(Reading code, Predicate<String> own, Writing<E> writing)
            throws IOException, E {
        Optional<ForeignCode> before = code.now();
        writing.done();
        Optional<ForeignCode> after = code.now();
        if (before.isPresent() && after.isPresent() && !after.equals(before)) {
            Consent old = Consent.to(before.get());
            if (extend(before.get(), after.get(), own)) {
                revoke(old::equals);
            }
        }
    }

    /**
     * Trusts {@code other} if {@code one} is trusted, and they differ in nothing but the description and files that the
     * user or the workbench wrote.
     *
     * @param own names of these files, relative to the folder
     * @return whether it is trusted now
     * @throws IOException if the file of trusted code cannot be read or written
     */
    public boolean extend(ForeignCode one, ForeignCode other, Predicate<String> own) throws IOException {
        boolean same = one.command().equals(other.command())
                && one.program().equals(other.program())
                && others(one, own).equals(others(other, own));
        if (same && allows(one)) {
            grant(other);
            return true;
        }
        return false;
    }

    private static Map<String, String> others(ForeignCode code, Predicate<String> own) {
        Map<String, String> others = new HashMap<>(code.files());
        others.keySet().removeIf(own);
        return others;
    }

    /** One process at a time, and one thread of it. */
    private void edit(UnaryOperator<List<String>> change) throws IOException {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Files.createDirectories(target.getParent());
            synchronized (ONE_AT_A_TIME) {
                try (FileChannel lock = FileChannel.open(
                        target.resolveSibling(target.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
                    lock.lock();
                    List<String> before = lines();
                    List<String> after = change.apply(before);
                    if (!after.equals(before)) {
                        AtomicFile.write(
                                target,
                                String.join(
                                        "",
                                        after.stream().map(line -> line + "\n").toList()));
                    }
                }
            }
        } catch (IOException e) {
            throw new IOException("the file of trusted code " + file + " cannot be changed: " + FileReason.of(e), e);
        }
    }
}
