package zerograds.run.journal;

import zerograds.eval.AnswerStore;
import zerograds.run.log.RunListener;

/**
 * Where a run is written while it happens, so that another process can go on with it. The run's thread tells it every event,
 * and hands over checkpoints; the threads that evaluate tell it answers. None of its methods throws: a journal that cannot
 * write goes on without writing, and says so elsewhere.
 */
public interface Journal extends RunListener, AnswerStore {
    /** Writes nothing. */
    Journal NONE = new Journal() {};

    /** The run goes on from another one, whose events and newest checkpoint these are; before anything else is told. */
    default void inherit(Past past) {
        past.forEach(this::entered);
        past.checkpoints().forEach(checkpoint -> checkpoint(checkpoint, 0));
    }

    /** Where the run is written when it goes on in this process after it was stopped; the end of the run was told before. */
    default Journal again() {
        return NONE;
    }

    /** Whether what was told so far can be read again after the process has ended. */
    default boolean isKept() {
        return false;
    }

    /** Whether it is time for another checkpoint. Cheap: it is asked before every iteration. */
    default boolean isCheckpointDue() {
        return false;
    }

    /**
     * Takes a checkpoint; all events before it were told.
     *
     * @param nanos that it took to make it: the next is due when this is a small part of the time since
     */
    default void checkpoint(Checkpoint checkpoint, long nanos) {}
}
