package zerograds.math;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Parses numbers as they are written by hand: {@code 12}, {@code -0.5}, {@code 1e-3}. The one reader for everything
 * that is typed or stands in a file. Java's own takes more than anybody means: digits of other scripts, {@code 0x1p-3},
 * {@code 0.1f}, {@code NaN}.
 */
public final class Decimal {
    private static final Pattern REAL = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,20}");

    private Decimal() {}

    /** Whether {@code text} is written as a number, be it as large as it may. */
    public static boolean isReal(String text) {
        return REAL.matcher(text).matches();
    }

    /**
     * A finite number.
     *
     * @throws NumberFormatException if {@code text} is none
     */
    public static double real(String text) {
        String stripped = text.strip();
        double value = isReal(stripped) ? Double.parseDouble(stripped) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new NumberFormatException("expected a number like 12, 0.5 or 1e-3, but got '" + text + "'");
        }
        return value;
    }

    /**
     * A whole number.
     *
     * @throws NumberFormatException if {@code text} is none, or has more than 64 bits
     */
    public static long whole(String text) {
        return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /**
     * A whole number between two ends.
     *
     * @throws NumberFormatException if {@code text} is none, or lies outside
     */
    public static long whole(String text, long least, long most) {
        String stripped = text.strip();
        if (WHOLE.matcher(stripped).matches()) {
            BigInteger value = new BigInteger(stripped);
            if (value.compareTo(BigInteger.valueOf(least)) >= 0 && value.compareTo(BigInteger.valueOf(most)) <= 0) {
                return value.longValueExact();
            }
        }
        throw new NumberFormatException("expected a whole number" + range(least, most) + ", but got '" + text + "'");
    }

    private static String range(long least, long most) {
        if (most < Long.MAX_VALUE) {
            return " in [" + least + ", " + most + "]";
        }
        return least > Long.MIN_VALUE ? " of at least " + least : " of at most 64 bits";
    }
}
