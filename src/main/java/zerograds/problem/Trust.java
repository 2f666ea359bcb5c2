package zerograds.problem;

import java.io.IOException;

/** Decides whether foreign code may run. Thread safe. */
@FunctionalInterface
public interface Trust {
    /**
     * Whether the user consented to exactly this code.
     *
     * @throws IOException if that cannot be found out; the message says why
     */
    boolean allows(ForeignCode code) throws IOException;
}
