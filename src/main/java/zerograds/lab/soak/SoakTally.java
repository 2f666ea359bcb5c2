package zerograds.lab.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of the kills of one kind of run. Used by one thread.
 *
 * <p>Beside it stands what the usual way would have lost, a checkpoint every 1,000 iterations.
 */
public final class SoakTally {
    private static final long USUAL_INTERVAL = 1_000;

    private final SoakKind kind;
    private final List<String> faults = new ArrayList<>();
    private int kills;
    private int early;
    private int ended;
    private int resumed;
    private long mostNanosAgain;
    private long iterationsAgain;
    private long usualIterationsAgain;

    SoakTally(SoakKind kind) {
        this.kind = kind;
    }

    /** Killed before anything was written. */
    void killedEarly() {
        kills++;
        early++;
    }

    /**
     * Killed, and gone on with.
     *
     * @param done iterations that the file held
     * @param from iterations at the newest checkpoint
     * @param nanosAgain the running time between the two
     * @param wasAtEnd whether the run had ended before it was killed
     * @param fault what differs from the undisturbed run
     */
    void resumed(long done, long from, long nanosAgain, boolean wasAtEnd, Optional<String> fault) {
        kills++;
        ended += wasAtEnd ? 1 : 0;
        resumed += fault.isEmpty() ? 1 : 0;
        fault.ifPresent(faults::add);
        if (!wasAtEnd) {
            mostNanosAgain = Math.max(mostNanosAgain, nanosAgain);
            iterationsAgain += done - from;
            usualIterationsAgain += done % USUAL_INTERVAL;
        }
    }

    public SoakKind kind() {
        return kind;
    }

    /** How often a process was killed. */
    public int kills() {
        return kills;
    }

    /** How often before there was a file. */
    public int early() {
        return early;
    }

    /** How often the run went on and was the undisturbed one to the bit. */
    public int resumed() {
        return resumed;
    }

    /** What differed, or could not be read. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** The longest running time that was computed again, in nanoseconds. */
    public long mostNanosAgain() {
        return mostNanosAgain;
    }

    /** The mean number of iterations that were computed again. */
    public double iterationsAgain() {
        return perRun(iterationsAgain);
    }

    /** The same if there were a checkpoint every 1,000 iterations. */
    public double usualIterationsAgain() {
        return perRun(usualIterationsAgain);
    }

    private double perRun(long sum) {
        return (double) sum / Math.max(1, kills - early - ended);
    }
}
