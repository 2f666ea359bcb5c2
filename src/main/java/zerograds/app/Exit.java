package zerograds.app;

/** What the program's exit code says. */
final class Exit {
    static final int DONE = 0;
    /** The run failed, or its results could not be written. */
    static final int FAILED = 1;
    /** Wrong options, values or files: nothing was run. */
    static final int WRONG_USE = 2;
    /** Interrupted from outside; what was computed was kept. */
    static final int INTERRUPTED = 130;

    private Exit() {}
}
