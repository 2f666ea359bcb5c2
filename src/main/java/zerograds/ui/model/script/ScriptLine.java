package zerograds.ui.model.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a script that a message blames.
 *
 * @param file name of the script's file
 * @param line counted from 1
 */
public record ScriptLine(String file, int line) {
    private static final Pattern PLACE = Pattern.compile("\\b([A-Za-z_]\\w*\\.java):(\\d{1,7})\\b");

    /** The first one that {@code message} names. */
    public static Optional<ScriptLine> in(String message) {
        Matcher matcher = PLACE.matcher(message);
        return matcher.find()
                ? Optional.of(new ScriptLine(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
