package zerograds.store.result;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import zerograds.forward.trust.Sha256;

/**
 * Which files of a folder are a result of this program. Immutable.
 *
 * @param program that wrote them: {@link #PROGRAM}
 * @param title what the result is, in a few words
 * @param files by name
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Manifest(String program, String title, List<Entry> files) {
    static final String FILE = "manifest.json";

    private static final String PROGRAM = "ZeroGrads Workbench";
    private static final int MOST_BYTES = 1 << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** A file as it was written. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String name, long bytes, String sha256) {
        /** @throws IllegalArgumentException unless the name is that of a file in the folder */
        Entry {
            if (name == null || name.isBlank() || name.startsWith(".") || name.matches(".*[/\\\\:].*")) {
                throw new IllegalArgumentException("'" + name + "' is not the name of a result");
            }
        }
    }

    /** @throws IllegalArgumentException if it is not of this program */
    Manifest {
        if (!PROGRAM.equals(program) || title == null || files == null) {
            throw new IllegalArgumentException("it is not of this program");
        }
        files = List.copyOf(files);
    }

    /** That of some files in a folder. */
    static Manifest of(String title, Path folder, List<String> names) throws IOException {
        List<Entry> files = new ArrayList<>();
        for (String name : names) {
            Path file = folder.resolve(name);
            files.add(new Entry(name, Files.size(file), digest(file)));
        }
        return new Manifest(PROGRAM, title, files);
    }

    /** @throws IOException if it cannot be read, or is not of this program */
    static Manifest read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
            throw new IOException("it is no small file");
        }
        try {
            return MAPPER.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (JsonProcessingException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    String json() throws JsonProcessingException {
        return MAPPER.writeValueAsString(this) + "\n";
    }

    /** The names of all files, its own included. */
    List<String> names() {
        List<String> names = new ArrayList<>(files.stream().map(Entry::name).toList());
        names.add(FILE);
        return names;
    }

    /** This, and what another one lists beside. */
    Manifest and(Manifest other) {
        List<Entry> all = new ArrayList<>(files);
        other.files.stream().filter(entry -> !names().contains(entry.name())).forEach(all::add);
        return new Manifest(PROGRAM, title, all);
    }

    /** Whether that file is as it was written. */
    boolean holds(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.equals(FILE)
                || files.stream()
                        .filter(entry -> entry.name().equals(name))
                        .anyMatch(entry -> isAsWritten(file, entry));
    }

    private static boolean isAsWritten(Path file, Entry entry) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == entry.bytes()
                    && digest(file).equals(entry.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = Sha256.begin();
            new DigestInputStream(in, sha).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha.digest());
        }
    }
}
