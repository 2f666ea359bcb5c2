package zerograds.ui.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The text of a file of code, as much of it as one can read. Not for the JavaFX thread. */
final class CodeText {
    private static final int MOST_BYTES = 1 << 18;

    private CodeText() {}

    static String of(Path file) {
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES);
            long size = Files.size(file);
            for (byte b : bytes) {
                if (b == 0) {
                    return "Not a text: " + size + " bytes.";
                }
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return size > bytes.length ? text + "\n\n… and " + (size - bytes.length) + " more bytes." : text;
        } catch (IOException e) {
            return "This file cannot be read: " + e.getMessage();
        }
    }
}
