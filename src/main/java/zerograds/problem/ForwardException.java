package zerograds.problem;

/**
 * A forward model could not be started, or one evaluation of it failed. The message names what and where, in at most 2,000
 * characters.
 */
public final class ForwardException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean isFinal;

    public ForwardException(String message) {
        this(message, false);
    }

    private ForwardException(String message, boolean isFinal) {
        super(Bounded.text(message));
        this.isFinal = isFinal;
    }

    /** As final as its cause. */
    public ForwardException(String message, Throwable cause) {
        super(Bounded.text(message), cause);
        isFinal = cause instanceof ForwardException first && first.isFinal;
    }

    /** The model may not be run any more, whatever it is asked. */
    public static ForwardException refusal(String message) {
        return new ForwardException(message, true);
    }

    /** Whether every further evaluation would fail for the same reason, so that none need be tried. */
    public boolean isFinal() {
        return isFinal;
    }
}
