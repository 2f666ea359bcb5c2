package zerograds.space;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Validates the names, bounds, ranges and scales of parameters. */
final class Checks {
    private static final int LONGEST_NAME = 100;
    /** What nobody can see, or what ends a line; the joiners are part of words in some scripts. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\u200C\\u200D]]");

    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final Pattern ELEMENT = Pattern.compile(".*\\[\\d+\\]");
    private static final Pattern OUTER_BLANK = Pattern.compile("^[\\p{Z}\\s]|[\\p{Z}\\s]$");

    private Checks() {}

    /** The same letters always as the same characters, however they were typed: Unicode's normal form C. */
    static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** The name in its normal form, in any script and with blanks inside. */
    static String name(String given) {
        String name = normal(given);
        require(!name.isBlank(), "must not be empty");
        require(name.length() <= LONGEST_NAME, "must have at most " + LONGEST_NAME + " characters");
        Matcher unseen = UNSEEN.matcher(name);
        if (unseen.find()) {
            String character =
                    String.format(Locale.ROOT, "U+%04X", unseen.group().codePointAt(0));
            require(false, "must not hold characters that cannot be seen, such as the " + character + " in it");
        }
        require(!OUTER_BLANK.matcher(name).find(), "must not begin or end with a blank, but got '" + name + "'");
        require(
                !BRACE.matcher(name).find(),
                "must not hold braces, which stand around names in commands, but got '" + name + "'");
        require(
                !ELEMENT.matcher(name).matches(),
                "must not end in a number between brackets, which means one value of an array, but got '" + name + "'");
        return name;
    }

    private static void require(boolean sound, String rule) {
        if (!sound) {
            throw new IllegalArgumentException("a parameter's name " + rule);
        }
    }

    static void size(String name, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("parameter '" + name + "': size must be at least 1, but got " + size);
        }
    }

    static void numeric(String name, Interval bounds, Interval range, Scale scale) {
        if (!range.isFinite()) {
            throw new IllegalArgumentException("parameter '" + name + "': range must be finite, but got ["
                    + range.lower() + ", " + range.upper() + "]");
        }
        if (scale.kind() == Scale.Kind.LOG && !(range.lower() > 0 && bounds.lower() >= 0)) {
            throw new IllegalArgumentException(
                    "parameter '" + name + "': a log scale needs positive bounds and range, but got [" + range.lower()
                            + ", " + range.upper() + "]");
        }
    }
}
