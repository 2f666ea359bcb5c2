package zerograds.problem;

/**
 * A forward model could not be started, or one evaluation of it failed. The message names what and where, in at most 2,000
 * characters.
 */
public final class ForwardException extends Exception {
    private static final long serialVersionUID = 1;

    public ForwardException(String message) {
        super(Bounded.text(message));
    }

    public ForwardException(String message, Throwable cause) {
        super(Bounded.text(message), cause);
    }
}
