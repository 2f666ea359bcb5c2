package zerograds.compare.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zerograds.optim.settings.Schema;
import zerograds.optim.settings.Setting;

/**
 * A setting and the values a {@link Sweep} gives it. Immutable and thread safe.
 *
 * @param setting which one
 * @param values at least one, all different, as {@link Setting#parse} reads them
 */
public record SweepAxis(Setting setting, List<String> values) {
    private static final int MOST = 100;
    private static final int DIGITS = 4;

    private static final Pattern RANGE =
            Pattern.compile("(?<from>[^:,]+):(?<to>[^:,]+):\\s*(?<count>\\d{1,4})\\s*(?<scale>log|lin)?");

    /** @throws IllegalArgumentException if there are no values, too many, one twice, or one that is not allowed */
    public SweepAxis {
        values =
                values.stream().map(text -> setting.format(setting.parse(text))).toList();
        if (values.isEmpty() || values.size() > MOST) {
            throw new IllegalArgumentException(
                    setting.key() + " needs 1 to " + MOST + " values, but got " + values.size());
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.indexOf(values.get(i)) < i) {
                throw new IllegalArgumentException(setting.key() + " has the value " + values.get(i) + " twice");
            }
        }
    }

    /**
     * Reads {@code key=values}, where the values are those of {@link #of}.
     *
     * @throws IllegalArgumentException naming what is wrong with {@code text}, and what would be allowed
     */
    public static SweepAxis parse(String text, Schema schema) {
        String[] sides = text.split("=", 2);
        if (sides.length < 2) {
            throw new IllegalArgumentException(
                    "what varies is written key=from:to:count[log|lin] or key=a,b,c, but got '" + text + "'");
        }
        return of(schema.setting(sides[0].strip()), sides[1]);
    }

    /**
     * Reads the values: {@code a,b,c}, or {@code from:to:count[log|lin]} for numbers, evenly in themselves or in their
     * logarithms, as the setting's slider is unless it is said; whole numbers are rounded, and each is taken once.
     *
     * @throws IllegalArgumentException naming what is wrong with {@code text}, and what would be allowed
     */
    public static SweepAxis of(Setting setting, String text) {
        Matcher range = RANGE.matcher(text.strip());
        if (range.matches()) {
            return new SweepAxis(setting, range(setting, range));
        }
        if (text.contains(":")) {
            throw new IllegalArgumentException(setting.key()
                    + " varies over from:to:count, with log or lin behind it, but got '" + text.strip() + "'");
        }
        return new SweepAxis(setting, List.of(text.split(",", -1)));
    }

    private static List<String> range(Setting setting, Matcher said) {
        boolean whole = setting instanceof Setting.Whole;
        if (!whole && !(setting instanceof Setting.Real)) {
            throw new IllegalArgumentException(
                    setting.key() + " has no ranges: it must be " + setting.allowed() + ", separated by commas");
        }
        double from = end(setting, said.group("from"));
        double to = end(setting, said.group("to"));
        int count = Integer.parseInt(said.group("count"));
        boolean logarithmic = said.group("scale") == null
                ? isLogarithmic(setting)
                : said.group("scale").equals("log");
        if (count < 2 || count > MOST || from == to || (logarithmic && Math.min(from, to) <= 0)) {
            throw new IllegalArgumentException(setting.key() + " varies over 2 to " + MOST
                    + " values between different ends, which are above 0 if it is logarithmic, but got '"
                    + said.group() + "'");
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double share = (double) i / (count - 1);
            double value = logarithmic ? from * Math.pow(to / from, share) : from + share * (to - from);
            // the ends are meant exactly
            double exact = i == 0 ? from : i == count - 1 ? to : rounded(value);
            String written = whole ? Long.toString(Math.round(exact)) : setting.format(exact);
            if (!values.contains(written)) {
                values.add(written);
            }
        }
        return values;
    }

    private static double end(Setting setting, String text) {
        Object value = setting.parse(text);
        return ((Number) value).doubleValue();
    }

    /** Whether values of {@code setting} are spread evenly in their logarithms unless it is said. */
    public static boolean isLogarithmic(Setting setting) {
        return setting instanceof Setting.Real real
                ? real.logarithmic()
                : setting instanceof Setting.Whole whole && whole.logarithmic();
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%." + (DIGITS - 1) + "e", value));
    }
}
