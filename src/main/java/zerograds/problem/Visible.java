package zerograds.problem;

/**
 * Makes visible what a text would otherwise do to a terminal or to its reader: control characters, orders to change the
 * direction of writing, other separators of lines, and characters without a width are written as in {@code \u001B}. For
 * every text that comes from a stranger: of problem files, of programs, of the names of files.
 */
public final class Visible {
    private Visible() {}

    /** A text of several lines: its line breaks and tabs stay. A carriage return before a line break is no harm. */
    public static String text(String text) {
        return shown(text.replace("\r\n", "\n"), "\n\t");
    }

    /** A text that must be one line: its line breaks are shown, too. */
    public static String line(String text) {
        return shown(text, "");
    }

    /** A text between quotation marks, in which every character can be told from every other, as in Java and JSON. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> append(quoted, character);
            }
        });
        return quoted.append('"').toString();
    }

    /** Where the first character of {@code line} is that would be written visibly, tabs excepted; -1 if there is none. */
    public static int firstHidden(String line) {
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            if (isHidden(line.codePointAt(i)) && line.charAt(i) != '\t') {
                return i;
            }
        }
        return -1;
    }

    private static String shown(String text, String kept) {
        if (text.codePoints().noneMatch(Visible::isHidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (kept.indexOf(character) >= 0) {
                shown.appendCodePoint(character);
            } else {
                append(shown, character);
            }
        });
        return shown.toString();
    }

    private static void append(StringBuilder text, int character) {
        if (isHidden(character)) {
            for (char unit : Character.toChars(character)) {
                text.append("\\u").append("%04X".formatted((int) unit));
            }
        } else {
            text.appendCodePoint(character);
        }
    }

    /** Whether a character is not seen itself, but acts. */
    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
