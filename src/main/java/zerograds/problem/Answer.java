package zerograds.problem;

/** A program's answer for one point of a batch. */
public sealed interface Answer {
    /** The signal. */
    record Given(Signal signal) implements Answer {}

    /** There is no usable signal, for a reason that people can read; the program itself is sound. */
    record Refused(String reason) implements Answer {}
}
