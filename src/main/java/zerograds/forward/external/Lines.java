package zerograds.forward.external;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import zerograds.forward.process.LastLines;

/**
 * Reads a program's standard output on a thread of its own: answers go into a queue, all other lines to the last
 * messages. Whatever and however much is printed, little of it is kept.
 */
final class Lines implements Runnable {
    /** What every answer begins with. */
    static final String MARKER = "@zerograds ";

    private static final byte[] MARK = (MARKER + "{").getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_WAITING = 64;
    private static final int LONGEST_CHATTER = 4096;

    /** Something that arrived. */
    sealed interface Arrival {
        /** An answer, without its marker. */
        record Line(byte[] json) implements Arrival {}

        /** Nothing will follow. */
        record End(String reason) implements Arrival {}
    }

    private final InputStream stream;
    private final LastLines tail;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private volatile int longestAnswer = 1 << 16;

    Lines(InputStream stream, LastLines tail) {
        this.stream = stream;
        this.tail = tail;
    }

    BlockingQueue<Arrival> arrivals() {
        return arrivals;
    }

    /** Lets answers be as long as {@code bytes}. */
    void allow(int bytes) {
        longestAnswer = bytes;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[1 << 16];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                take(buffer, count);
            }
            flush();
            arrivals.add(new Arrival.End("closed its standard output"));
        } catch (IOException e) {
            arrivals.add(new Arrival.End("can no longer be heard (" + e.getMessage() + ")"));
        }
    }

    private void take(byte[] buffer, int count) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            if (buffer[i] == '\n') {
                append(buffer, from, i);
                flush();
                from = i + 1;
            }
        }
        append(buffer, from, count);
    }

    private void append(byte[] buffer, int from, int to) {
        int most = longestAnswer + LONGEST_CHATTER;
        int room = most - line.size();
        line.write(buffer, from, Math.min(room, to - from));
        if (line.size() == most && arrivals.size() < MOST_WAITING) {
            arrivals.add(new Arrival.End("printed a line of more than " + longestAnswer + " bytes"));
        }
    }

    private void flush() {
        byte[] bytes = line.toByteArray();
        line.reset();
        int mark = find(bytes);
        if (mark < 0) {
            tail.add(new String(bytes, 0, Math.min(bytes.length, LONGEST_CHATTER), StandardCharsets.UTF_8));
        } else if (arrivals.size() < MOST_WAITING) {
            int from = mark + MARK.length - 1;
            byte[] json = new byte[bytes.length - from];
            System.arraycopy(bytes, from, json, 0, json.length);
            arrivals.add(new Arrival.Line(json));
        }
    }

    /** Where the marker is: a program may have printed something into the same line before. */
    private static int find(byte[] bytes) {
        int last = Math.min(bytes.length - MARK.length, LONGEST_CHATTER);
        for (int from = 0; from <= last; from++) {
            int i = 0;
            while (i < MARK.length && bytes[from + i] == MARK[i]) {
                i++;
            }
            if (i == MARK.length) {
                return from;
            }
        }
        return -1;
    }
}
