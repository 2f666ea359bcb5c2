package zerograds.eval;

import java.util.concurrent.atomic.AtomicInteger;

/** Measures how many evaluations of the present batch are done, and how long one evaluation takes. Thread safe. */
public final class EvaluationMeter {
    /** What is still cold at first is forgotten soon. */
    private static final double MEMORY = 0.5;

    private final AtomicInteger done = new AtomicInteger();
    private volatile int rows;
    private volatile int atOnce = 1;
    private volatile double seconds;

    /**
     * What a meter says.
     *
     * @param done evaluations of the present batch, or of the last one, that were answered
     * @param rows all evaluations of it; 0 before the first batch
     * @param atOnce so many are worked on at the same time at most
     * @param seconds that one evaluation takes lately, on its session alone, waiting not counted; 0 if not known yet
     */
    public record Reading(int done, int rows, int atOnce, double seconds) {
        /** Before anything was evaluated. */
        public static final Reading NONE = new Reading(0, 0, 1, 0);

        /** Whether evaluations are going on. */
        public boolean isBusy() {
            return done < rows;
        }

        /** How long a batch like this takes, in seconds; 0 if not known yet. */
        public double batchSeconds() {
            int rounds = (rows + atOnce - 1) / atOnce;
            return rounds * seconds;
        }
    }

    /** A batch begins. */
    void begin(int all, int workers) {
        rows = all;
        atOnce = Math.max(1, Math.min(all, workers));
        done.set(0);
    }

    /** Some rows were answered, which took so long together. */
    void answered(int count, long nanos) {
        done.addAndGet(count);
        double each = nanos / 1e9 / Math.max(1, count);
        seconds = seconds == 0 ? each : MEMORY * seconds + (1 - MEMORY) * each;
    }

    /** How it stands; the numbers may be of slightly different moments. */
    public Reading read() {
        return new Reading(Math.min(done.get(), rows), rows, atOnce, seconds);
    }
}
