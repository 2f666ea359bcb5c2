package zerograds.store.run;

/** When the next checkpoint is due. Thread safe. */
final class CheckpointClock {
    /** So that little more than 50 milliseconds of cheap work are lost, the writing included, where that keeps up. */
    private static final long INTERVAL_NANOS = 40_000_000;

    /** The part of the time that making them may take from the run. */
    private static final long PART_OF_RUN = 50;

    /** The part of the time that writing them may keep the writer's thread busy. */
    private static final long PART_OF_WRITER = 10;

    private final long began;
    private long latest;
    private long worth;
    private long latestWorth;
    private long recorded;
    private boolean isUnderWay;

    CheckpointClock(long now) {
        began = now;
    }

    synchronized boolean isDue(long now) {
        long since = now - began - latest;
        return !isUnderWay && ((since >= INTERVAL_NANOS && since >= worth) || (recorded > 0 && recorded >= worth));
    }

    /** An answer was recorded that took so long. */
    synchronized void answered(long nanos) {
        recorded += nanos;
    }

    /** One was made. */
    synchronized void begin(long now) {
        latest = now - began;
        recorded = 0;
        isUnderWay = true;
    }

    /**
     * It was written. Of the latest two the cheaper counts, since the system may keep any thread waiting.
     *
     * @param making nanoseconds that the run's thread took
     * @param writing nanoseconds that the writer's thread took
     */
    synchronized void end(long making, long writing) {
        long present = Math.max(PART_OF_RUN * making, PART_OF_WRITER * writing);
        worth = Math.min(present, latestWorth == 0 ? present : latestWorth);
        latestWorth = present;
        isUnderWay = false;
    }
}
