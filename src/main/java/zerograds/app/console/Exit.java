package zerograds.app.console;

/** The exit codes of the program. */
public final class Exit {
    public static final int DONE = 0;
    /** The run failed, or its results could not be written. */
    public static final int FAILED = 1;
    /** Wrong options, values or files: nothing was run. */
    public static final int WRONG_USE = 2;
    /** Interrupted from outside; what was computed was kept. */
    public static final int INTERRUPTED = 130;

    private Exit() {}
}
