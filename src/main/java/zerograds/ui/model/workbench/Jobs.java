package zerograds.ui.model.workbench;

/** Does what takes seconds on threads of its own, where the user sees how far it is and can end it. */
@FunctionalInterface
public interface Jobs {
    /** What a job does, on its thread; it ends early if that is interrupted. */
    @FunctionalInterface
    interface Work {
        /** @return done on the JavaFX thread when the job leaves the list */
        Runnable run(Report report);
    }

    /** Hears how far a job is; on any thread. */
    @FunctionalInterface
    interface Report {
        /** @param message how far it is, in words */
        void at(long done, long all, String message);
    }

    /**
     * Begins a job. JavaFX thread only.
     *
     * @return interrupts it
     */
    Runnable start(String title, Work work);
}
