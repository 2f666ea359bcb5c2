package zerograds.ui.model.script;

import zerograds.forward.script.Diagnostic;
import zerograds.problem.Visible;
import zerograds.ui.model.text.Texts;

/**
 * A message about a place in a text.
 *
 * @param isError whether the text cannot be used because of it
 * @param line counted from 1; 0 if no line is to blame
 * @param column counted from 1, in characters; 0 if no column is to blame
 * @param message for people
 */
public record Mark(boolean isError, int line, int column, String message) {
    private static final int TAB = 8;

    public Mark {
        message = Visible.text(message);
    }

    /** What the compiler said about {@code text}. */
    static Mark of(Diagnostic found, String text) {
        int line = Math.toIntExact(found.line());
        String[] lines = text.split("\n", -1);
        String content = line >= 1 && line <= lines.length ? lines[line - 1] : "";
        return new Mark(found.isError(), line, character(content, found.column()), found.message());
    }

    /** The compiler counts a tabulator as the columns up to the next multiple of eight. */
    private static int character(String line, long column) {
        long seen = 0;
        for (int i = 0; i < line.length(); i++) {
            if (seen >= column - 1) {
                return column == 0 ? 0 : i + 1;
            }
            seen = line.charAt(i) == '\t' ? (seen / TAB + 1) * TAB : seen + 1;
        }
        return column == 0 ? 0 : line.length() + 1;
    }

    /** Where it is, in few characters. */
    public String place() {
        return line == 0 ? "" : column == 0 ? Texts.of("code.line", line) : line + ":" + column;
    }
}
