package zerograds.run;

import zerograds.eval.Evaluator;
import zerograds.run.journal.Checkpoint;
import zerograds.run.journal.Past;
import zerograds.run.log.MemoryLog;
import zerograds.run.log.RunListener;

/**
 * What a run goes on from.
 *
 * @param nanos the running time until then
 * @param isNew whether it is another run than before, whose own settings shall act from here on
 */
record Legacy(Snapshot snapshot, long nanos, boolean isNew) {
    /** What a journal knows of this run; takes it into {@code log}, and tells {@code listener}. */
    static Legacy of(Past past, MemoryLog log, RunListener listener) {
        past.forEach(entry -> {
            log.restore(entry);
            listener.entered(entry);
        });
        Checkpoint newest = past.checkpoints().get(past.checkpoints().size() - 1);
        return new Legacy(Snapshot.of(newest), newest.nanos(), false);
    }

    /** The same for the journal of a run that goes on from here, whose log has the beginning. */
    Past past(MemoryLog log) {
        return new Inherited(log, new Checkpoint(snapshot.iterations(), log.end(), nanos, snapshot.state()));
    }

    /** Finds where another run is gone on from. */
    @FunctionalInterface
    interface Source {
        /**
         * Takes the beginning of the log into {@code log}.
         *
         * @param evaluator repeats what no snapshot has kept
         */
        Legacy take(MemoryLog log, Evaluator evaluator) throws InterruptedException;
    }
}
