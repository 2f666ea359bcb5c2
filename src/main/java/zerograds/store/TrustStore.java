package zerograds.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import zerograds.problem.ForeignCode;
import zerograds.problem.Trust;

/**
 * Remembers to which foreign code the user consented, in a file with a line for each: the digest, then the folder, for
 * people. What comes with the workbench is trusted from the start, by its digest, too: a copy that was changed is not.
 *
 * <p>Thread safe; the file is read each time somebody asks, so that two workbenches agree.
 *
 * @param file need not exist yet
 */
public record TrustStore(Path file) implements Trust {
    private static final String SHIPPED = "shipped-code.txt";
    private static final int MOST_BYTES = 1 << 20;

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
    public boolean allows(ForeignCode code) {
        try {
            return holds(shipped(), code) || holds(lines(), code);
        } catch (IOException e) {
            throw new UncheckedIOException("the file of trusted code " + file + " cannot be read", e);
        }
    }

    private static boolean holds(List<String> lines, ForeignCode code) {
        return lines.stream().anyMatch(line -> line.split("\\s", 2)[0].equals(code.digest()));
    }

    private List<String> lines() throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("it has more than " + MOST_BYTES + " bytes");
            }
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static List<String> shipped() throws IOException {
        InputStream stream = Objects.requireNonNull(TrustStore.class.getResourceAsStream(SHIPPED), SHIPPED);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /**
     * Remembers that the user consented to {@code code}.
     *
     * @throws IOException if the file cannot be written
     */
    public synchronized void grant(ForeignCode code) throws IOException {
        if (allows(code)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        List<String> lines = new ArrayList<>(lines());
        lines.add(code.digest() + "  " + code.folder().toString().replace('\n', ' '));
        AtomicFile.write(file, String.join("\n", lines) + "\n");
    }

    /**
     * Forgets a consent.
     *
     * @throws IOException if the file cannot be written
     */
    public synchronized void revoke(ForeignCode code) throws IOException {
        List<String> left =
                lines().stream().filter(line -> !line.startsWith(code.digest())).toList();
        if (Files.exists(file)) {
            AtomicFile.write(file, left.isEmpty() ? "" : String.join("\n", left) + "\n");
        }
    }
}
