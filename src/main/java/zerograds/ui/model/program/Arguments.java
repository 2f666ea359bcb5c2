package zerograds.ui.model.program;

import java.util.ArrayList;
import java.util.List;

/** Argument lists as people type them. No shell ever reads them: nothing is expanded. */
public final class Arguments {
    private Arguments() {}

    /** One argument a line; empty lines are left out. */
    public static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Splits a command line at blanks that are not between quotes. */
    public static List<String> split(String line) {
        List<String> arguments = new ArrayList<>();
        StringBuilder present = new StringBuilder();
        char quote = 0;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                begun = true;
            } else if (c == quote && quote != 0) {
                quote = 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    arguments.add(present.toString());
                    present.setLength(0);
                    begun = false;
                }
            } else {
                present.append(c);
                begun = true;
            }
        }
        if (begun) {
            arguments.add(present.toString());
        }
        return arguments;
    }
}
