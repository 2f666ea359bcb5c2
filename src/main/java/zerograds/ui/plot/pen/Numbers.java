package zerograds.ui.plot.pen;

import java.util.Locale;
import zerograds.ui.model.text.Texts;

/** Numbers as people read them: {@code 1k 10k 1M}, {@code 0.0123}, {@code 4.5·10⁻⁷}, with a true minus sign. */
public final class Numbers {
    private static final String[] SUFFIXES = {"", "k", "M", "G", "T"};
    private static final int MOST_DIGITS = 9;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {}

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

    /** A whole number: {@code 1480}, {@code 12.35k}. */
    public static String count(double value) {
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
    static String compact(double value, int decimals) {
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
