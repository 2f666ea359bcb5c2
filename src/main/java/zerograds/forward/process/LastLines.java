package zerograds.forward.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines a program wrote, however much it writes. Thread safe. */
public final class LastLines {
    private static final int MOST_LINES = 20;
    private static final int LONGEST = 400;

    private final Deque<String> lines = new ArrayDeque<>();

    /** Adds a line; of a long one its beginning. */
    public synchronized void add(String line) {
        String text = line.stripTrailing();
        if (text.isEmpty()) {
            return;
        }
        lines.addLast(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...");
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
        }
    }

    /** The lines, oldest first. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** For the end of a message: nothing, or the last few lines. */
    public synchronized String text() {
        List<String> all = lines();
        List<String> last = all.subList(Math.max(0, all.size() - 5), all.size());
        return last.isEmpty() ? "" : "; it wrote last: " + String.join(" | ", last);
    }

    /** Adds what {@code stream} has to say until it ends, on a thread of its own. */
    public Thread follow(InputStream stream) {
        Thread thread = new Thread(() -> read(stream), "program-errors");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void read(InputStream stream) {
        byte[] buffer = new byte[8192];
        StringBuilder line = new StringBuilder();
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                for (char c : new String(buffer, 0, count, StandardCharsets.UTF_8).toCharArray()) {
                    if (c == '\n') {
                        add(line.toString());
                        line.setLength(0);
                    } else if (line.length() <= LONGEST) {
                        line.append(c);
                    }
                }
            }
        } catch (IOException closed) {
            // The program was killed; what it said before is kept.
        }
        add(line.toString());
    }
}
