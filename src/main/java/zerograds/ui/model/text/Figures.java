package zerograds.ui.model.text;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
public final class Figures {
    /** What stands where a number is not known. */
    public static final String NONE = "–";

    private Figures() {}

    /** A count with its thousands apart: {@code 12 345}. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u2009');
    }

    /** A measured value in four significant digits: {@code 0.1234} or {@code 1.234e-7}. */
    public static String measure(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < 1e-3 || size >= 1e6) {
            return String.format(Locale.ROOT, "%.3e", value)
                    .replace("e-0", "e-")
                    .replace("e+0", "e");
        }
        int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A rate: three significant digits, thousands as k, millions as M. */
    public static String rate(double perSecond) {
        if (!(perSecond > 0)) {
            return NONE;
        }
        if (perSecond >= 1e6) {
            return String.format(Locale.ROOT, "%.2f M/s", perSecond / 1e6);
        }
        if (perSecond >= 1e3) {
            return String.format(Locale.ROOT, perSecond >= 1e5 ? "%.0f k/s" : "%.1f k/s", perSecond / 1e3);
        }
        return String.format(Locale.ROOT, perSecond >= 10 ? "%.0f /s" : "%.1f /s", perSecond);
    }

    /** A span of time: {@code 0:07}, {@code 12:40} or {@code 3 h 05}. */
    public static String span(Duration time) {
        long seconds = time.toSeconds();
        if (seconds >= 100 * 3600) {
            return "> 99 h";
        }
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d h %02d", seconds / 3600, seconds / 60 % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** A span of time in words, as exact as an estimate is: {@code 40 s}, {@code 34 min}, {@code 67 h}, {@code 12 days}. */
    public static String about(Duration time) {
        double seconds = time.toMillis() / 1e3;
        if (seconds < 100) {
            return Texts.of("span.seconds", Math.max(1, Math.round(seconds)));
        }
        if (seconds < 100 * 60) {
            return Texts.of("span.minutes", Math.round(seconds / 60));
        }
        if (seconds < 100 * 3600) {
            return Texts.of("span.hours", Math.round(seconds / 3600));
        }
        double days = seconds / 86_400;
        return days < 1000
                ? Texts.of("span.days", Math.round(days))
                : Texts.of("span.years", count(Math.round(days / 365.25)));
    }

    /** A value in at most three significant digits. */
    public static String shortest(double value) {
        double rounded = round(value, 3);
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e7
                ? Long.toString((long) rounded)
                : Double.toString(rounded).replace(".0E", "e").replace('E', 'e');
    }

    /** {@code number} rounded to {@code digits} significant digits. */
    public static double round(double number, int digits) {
        return number == 0 ? 0 : Double.parseDouble(String.format(Locale.ROOT, "%." + (digits - 1) + "e", number));
    }
}
