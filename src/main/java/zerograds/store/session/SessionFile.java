package zerograds.store.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import zerograds.store.file.AtomicFile;
import zerograds.store.problem.TrustStore;

/**
 * The session in a JSON file. Reads and writes files, so not for the JavaFX thread.
 *
 * @param file need not exist yet
 */
public record SessionFile(Path file) {
    private static final int VERSION = 1;
    private static final int MOST_BYTES = 1 << 20;
    private static final String VERSION_KEY = "version";
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /** The file in the configuration folder of this process's user, beside the trusted code. */
    public static SessionFile ofUser() {
        return new SessionFile(TrustStore.ofUser().file().resolveSibling("session.json"));
    }

    /**
     * What was written last; empty before the first time.
     *
     * @throws IOException if the file cannot be used; it is kept under another name, which the message says
     */
    public Optional<Session> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse());
        } catch (IOException | RuntimeException e) {
            throw new IOException("The file " + file + " cannot be used: " + reason(e) + ". " + keptAside(), e);
        }
    }

    private Session parse() throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("it has more than " + MOST_BYTES + " bytes");
        }
        JsonNode tree = MAPPER.readTree(Files.readString(file));
        if (!(tree instanceof ObjectNode top)) {
            throw new IOException("it holds no object");
        }
        JsonNode version = top.remove(VERSION_KEY);
        if (version == null || version.asInt() != VERSION) {
            throw new IOException("it was written by another version of the workbench");
        }
        return MAPPER.treeToValue(top, Session.class);
    }

    private static String reason(Exception e) {
        String said = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return String.valueOf(said).lines().findFirst().orElse("it is damaged");
    }

    private String keptAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".unusable");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return "It was kept as " + aside.getFileName() + ", and the window begins as at the first start.";
        } catch (IOException e) {
            return "The window begins as at the first start.";
        }
    }

    /** @throws IOException if the file cannot be written */
    public void write(Session session) throws IOException {
        ObjectNode top = MAPPER.createObjectNode().put(VERSION_KEY, VERSION);
        top.setAll((ObjectNode) MAPPER.valueToTree(session));
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, MAPPER.writeValueAsString(top) + "\n");
    }
}
