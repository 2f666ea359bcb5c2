package zerograds.app.console;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A writer that remembers its first error, which a {@code PrintWriter} around it would hide. */
public final class Outlet extends Writer {
    private final Writer out;
    private @Nullable IOException failure;

    public Outlet(Writer out) {
        this.out = out;
    }

    /** Something that may fail. */
    private interface Writing {
        void run() throws IOException;
    }

    private void remember(Writing writing) throws IOException {
        synchronized (lock) {
            try {
                writing.run();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        remember(() -> out.write(text, from, length));
    }

    @Override
    public void flush() throws IOException {
        remember(out::flush);
    }

    @Override
    public void close() throws IOException {
        remember(out::close);
    }

    /** Why something could not be written, if so. */
    Optional<IOException> failure() {
        synchronized (lock) {
            return Optional.ofNullable(failure);
        }
    }

    /** Whether the reader of this stream has closed it, as {@code head} does: nothing can be reported to it. */
    static boolean isBrokenPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
