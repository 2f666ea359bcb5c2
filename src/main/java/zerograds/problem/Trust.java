package zerograds.problem;

/** Knows which foreign code may run. Thread safe. */
@FunctionalInterface
public interface Trust {
    /** Whether somebody consented to exactly this code. */
    boolean allows(ForeignCode code);
}
