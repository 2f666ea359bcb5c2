package zerograds.compare;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.hipparchus.special.Erf;

/**
 * Mann and Whitney's rank test ("On a test of whether one of two random variables is stochastically larger than the other",
 * Annals of Mathematical Statistics 18, 1947). Ties are counted exactly, which the libraries' tests do not: every failed run
 * has the same rank. Pure functions.
 */
final class RankTest {
    /** Up to so many values the distribution of the rank sum is counted out; ties cost nothing then. */
    private static final int EXACT_MOST = 60;

    private RankTest() {}

    /**
     * The two-sided probability that samples of one distribution differ in rank at least so much.
     *
     * @throws IllegalArgumentException if a sample is empty
     */
    static double probability(double[] a, double[] b) {
        if (a.length == 0 || b.length == 0) {
            throw new IllegalArgumentException("a rank test needs two samples, but one is empty");
        }
        int[] doubled = doubledRanks(
                DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b)).toArray());
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += doubled[i];
        }
        return doubled.length <= EXACT_MOST ? exact(doubled, a.length, sum) : normal(doubled, a.length, sum);
    }

    /** Twice the mean rank of each value, so that ties have whole numbers, too. */
    private static int[] doubledRanks(double[] values) {
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = 0;
            int equal = 0;
            for (double other : values) {
                below += other < values[i] ? 1 : 0;
                equal += other == values[i] ? 1 : 0;
            }
            ranks[i] = 2 * below + equal + 1;
        }
        return ranks;
    }

    /** Counts the choices of {@code size} ranks by their sum. */
    private static double exact(int[] ranks, int size, int sum) {
        int total = 0;
        for (int rank : ranks) {
            total += rank;
        }
        double[][] ways = new double[size + 1][total + 1];
        ways[0][0] = 1;
        for (int rank : ranks) {
            for (int k = size; k > 0; k--) {
                for (int s = total; s >= rank; s--) {
                    ways[k][s] += ways[k - 1][s - rank];
                }
            }
        }
        double mean = (double) total * size / ranks.length;
        double far = 0;
        double all = 0;
        for (int s = 0; s <= total; s++) {
            all += ways[size][s];
            far += Math.abs(s - mean) >= Math.abs(sum - mean) - 1e-9 ? ways[size][s] : 0;
        }
        return far / all;
    }

    /** By the normal distribution, with the variance of the ranks as they are, and a correction for continuity. */
    private static double normal(int[] ranks, int size, int sum) {
        int count = ranks.length;
        double mean = Arrays.stream(ranks).average().orElseThrow();
        double squares = 0;
        for (int rank : ranks) {
            squares += (rank - mean) * (rank - mean);
        }
        double variance = squares / (count - 1) * size * (count - size) / count;
        double z = Math.max(0, Math.abs(sum - size * mean) - 1) / Math.sqrt(variance);
        return variance > 0 ? Erf.erfc(z / Math.sqrt(2)) : 1;
    }
}
