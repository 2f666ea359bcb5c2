package zerograds.app.console;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import zerograds.problem.Visible;

/**
 * What commands write to a standard stream: a text that comes from a stranger neither moves the cursor nor changes a colour
 * nor overwrites a line; what would do so is written visibly. Line breaks and tabs stay.
 */
public final class VisibleOutput extends PrintWriter {
    private final PrintWriter stream;

    private VisibleOutput(PrintWriter stream) {
        super(new Filter(stream));
        this.stream = stream;
    }

    /** Has {@code command}, and all it is part of and made of, write visibly. */
    public static void of(CommandLine command) {
        CommandLine whole = command.getCommandSpec().root().commandLine();
        whole.setOut(over(whole.getOut()));
        whole.setErr(over(whole.getErr()));
    }

    private static PrintWriter over(PrintWriter stream) {
        return stream instanceof VisibleOutput ? stream : new VisibleOutput(stream);
    }

    /** The stream itself: for the program's own words only, such as a line that is redrawn. */
    static PrintWriter stream(PrintWriter output) {
        return output instanceof VisibleOutput visible ? visible.stream : output;
    }

    private static final class Filter extends FilterWriter {
        private final PrintWriter stream;

        private Filter(PrintWriter stream) {
            super(stream);
            this.stream = stream;
        }

        @Override
        public void write(int character) {
            write(String.valueOf((char) character), 0, 1);
        }

        @Override
        public void write(char[] text, int from, int length) {
            write(new String(text, from, length), 0, length);
        }

        @Override
        public void write(String text, int from, int length) {
            stream.write(Visible.text(text.substring(from, from + length)).replace("\n", System.lineSeparator()));
        }

        /** Passes on what a {@code PrintWriter} keeps to itself. */
        @Override
        public void flush() throws IOException {
            if (stream.checkError()) {
                throw new IOException("the stream cannot be written");
            }
        }
    }
}
