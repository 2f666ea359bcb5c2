package zerograds.run.landscape;

/**
 * The budget of probes that nobody asked for: a first coarse picture and a tenth of the run's
 * evaluations, and three times as long as they took they rest, so that they have a quarter of one core at most. Models
 * that answer within {@link #CHEAP_NANOS} are spared nothing by counting: for them the rest alone counts. Thread safe.
 */
final class ProbeBudget {
    /** A coarse plane and what finding out the time of an evaluation takes. */
    static final long FREE = 200;

    static final long CHEAP_NANOS = 100_000;

    private static final long PART = 10;
    private static final long REST = 3;

    /** Once it is used up it is left alone until there is so much again, so that the picture does not trickle. */
    private static final long PORTION = 32;

    private final long cheapNanos;
    private boolean lifted;
    private long free = FREE;
    private long run;
    private boolean saving;
    private long lastSpent;
    private long lastNanos;

    /** @param cheapNanos an evaluation that takes no longer is not counted */
    ProbeBudget(long cheapNanos) {
        this.cheapNanos = cheapNanos;
    }

    /** No limit at all. */
    static ProbeBudget lifted() {
        ProbeBudget budget = new ProbeBudget(CHEAP_NANOS);
        budget.lift();
        return budget;
    }

    synchronized void lift() {
        lifted = true;
        saving = false;
    }

    /** Another coarse picture was asked for. */
    synchronized void another() {
        free += FREE;
    }

    /** The run has spent so many evaluations by now. */
    synchronized void run(long evaluations) {
        run = Math.max(run, evaluations);
    }

    /** Whether the next probes may be made after {@code spent} of them, each of which takes so long at best. */
    synchronized boolean allows(long spent, long nanos) {
        lastSpent = spent;
        lastNanos = nanos;
        if (lifted || nanos <= cheapNanos) {
            saving = false;
            return true;
        }
        long left = left(spent);
        saving = saving ? left < PORTION : left <= 0;
        return !saving;
    }

    /** Whether there is enough for another coarse picture. */
    synchronized boolean affordsAnother() {
        return lifted || lastNanos <= cheapNanos || left(lastSpent) >= FREE - PORTION;
    }

    /** How many more probes may be made, of a model that is not cheap. */
    synchronized int most(long spent, long nanos) {
        return lifted || nanos <= cheapNanos ? Integer.MAX_VALUE : (int) Math.max(1, Math.min(1 << 20, left(spent)));
    }

    private long left(long spent) {
        return free + run / PART - spent;
    }

    /** How long to rest after so long a piece of work, nanoseconds. */
    synchronized long rest(long worked) {
        return lifted ? 0 : REST * worked;
    }
}
