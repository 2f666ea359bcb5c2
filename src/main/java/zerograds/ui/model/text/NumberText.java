package zerograds.ui.model.text;

import java.time.Duration;
import java.util.Locale;

/**
 * Numbers as people read them: in tables and sentences {@code 12 345} and {@code 1.234e-7}, which can be copied; in plots
 * {@code 1k 10k 1M} and {@code 4.5·10⁻⁷}, with a true minus sign.
 */
public final class NumberText {
    /** What stands where a number is not known. */
    public static final String NONE = "–";

    private static final String[] SUFFIXES = {"", "k", "M", "G", "T"};
    private static final int MOST_DIGITS = 9;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NumberText() {}

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

    /** A value with about {@code digits} significant digits. */
    public static String value(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? Texts.of("number.unknown") : value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        int exponent = (int) Math.floor(Math.log10(size));
        if (exponent < -4) {
            String mantissa = fixed(value / Math.pow(10, exponent), digits - 1);
            return mantissa + "·" + powerOfTen(exponent);
        }
        return exponent < 4 ? fixed(value, Math.max(0, digits - 1 - exponent)) : compact(value, digits - 1);
    }

    /** A value with four significant digits. */
    public static String value(double value) {
        return value(value, 4);
    }

    /** A value with at most {@code digits} significant digits, without zeros at the end. */
    public static String tidy(double value, int digits) {
        String text = value(value, digits);
        return text.matches("−?\\d+\\.\\d+") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /** A count in few letters: {@code 1480}, {@code 12.35k}. */
    public static String brief(double value) {
        return Math.abs(value) < 10_000 ? fixed(value, 0) : compact(value, 3);
    }

    /** A tick's label where ticks are {@code step} apart. */
    public static String tick(double value, double step) {
        double size = Math.abs(value);
        if (size < step * 1e-6) {
            return "0";
        }
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        // as many as tell a tick from its neighbours
        int digits = 1 + (int) (Math.floor(Math.log10(size) + 1e-9) - Math.floor(Math.log10(step) + 1e-9));
        if (decimals > 5) {
            return value(value, Math.max(3, Math.min(MOST_DIGITS, digits)));
        }
        return size < 1000 ? fixed(value, decimals) : compact(value, Math.max(3, Math.min(MOST_DIGITS, digits) - 1));
    }

    /** {@code 12 345 678} as {@code 12.35M}: at most so many decimals, none that is 0 at the end. */
    private static String compact(double value, int decimals) {
        int power = 0;
        double scaled = value;
        while (Math.abs(scaled) >= 999.9995 && power < SUFFIXES.length - 1) {
            scaled /= 1000;
            power++;
        }
        int kept = Math.max(0, decimals - (int) Math.max(0, Math.floor(Math.log10(Math.abs(scaled)))));
        if (Math.abs(scaled) >= 999.9995) {
            int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
            return fixed(value / Math.pow(10, exponent), Math.max(0, decimals - 1)) + "·" + powerOfTen(exponent);
        }
        String text = fixed(scaled, kept);
        String trimmed = text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
        return trimmed + SUFFIXES[power];
    }

    /** {@code 10⁻³}. */
    public static String powerOfTen(int exponent) {
        if (exponent == 0 || exponent == 1) {
            return exponent == 0 ? "1" : "10";
        }
        StringBuilder text = new StringBuilder("10");
        if (exponent < 0) {
            text.append('⁻');
        }
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }

    private static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
