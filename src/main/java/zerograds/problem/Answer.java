package zerograds.problem;

/** What a program answered about one of several points. */
public sealed interface Answer {
    /** The signal. */
    record Given(Signal signal) implements Answer {}

    /** There is no usable signal, for a reason that people can read; the program itself is sound. */
    record Refused(String reason) implements Answer {}
}
