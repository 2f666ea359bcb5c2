package zerograds.ui.model.problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import zerograds.problem.FileReason;
import zerograds.problem.Visible;
import zerograds.ui.model.text.Texts;

/**
 * The text of a file of foreign code as it is shown for consent, shortened if it is very long. Not for the JavaFX
 * thread.
 */
final class CodeText {
    private static final int MOST_BYTES = 1 << 18;

    private CodeText() {}

    static String of(Path file) {
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES);
            long size = Files.size(file);
            for (byte b : bytes) {
                if (b == 0) {
                    return Texts.of("code.not-text", size);
                }
            }
            String text = Visible.text(new String(bytes, StandardCharsets.UTF_8));
            return size > bytes.length ? Texts.of("code.more", text, size - bytes.length) : text;
        } catch (IOException e) {
            return Texts.of("code.unreadable", FileReason.of(e));
        }
    }
}
