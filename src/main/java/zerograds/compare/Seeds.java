package zerograds.compare;

import java.util.List;
import java.util.stream.LongStream;
import zerograds.math.Decimal;

/**
 * The seeds of a study. Immutable.
 *
 * @param all in order
 */
public record Seeds(List<Long> all) {
    private static final int MOST = 10_000;

    public Seeds {
        all = List.copyOf(all);
    }

    /**
     * Reads seeds: {@code 5} for 1 … 5, or {@code 3-9}.
     *
     * @throws IllegalArgumentException if it is neither, or more than ten thousand
     */
    public static Seeds parse(String text) {
        String[] ends = text.strip().split("-", 2);
        try {
            long first = ends.length == 2 ? Decimal.whole(ends[0]) : 1;
            long last = Decimal.whole(ends[ends.length - 1]);
            if (first <= last && last - first < MOST) {
                return new Seeds(LongStream.rangeClosed(first, last).boxed().toList());
            }
        } catch (NumberFormatException e) {
            throw refusal(text);
        }
        throw refusal(text);
    }

    private static IllegalArgumentException refusal(String text) {
        return new IllegalArgumentException("expected a number of seeds like 9, or a range like 3-11, of at most "
                + MOST + ", but got '" + text + "'");
    }
}
