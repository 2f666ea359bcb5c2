package zerograds.eval;

import java.util.Optional;
import zerograds.math.Vec;
import zerograds.problem.Answer;
import zerograds.problem.Signal;

/** Keeps what a model answered, so that a run that goes on after its process was killed asks nothing twice. Thread safe. */
public interface AnswerStore {
    /** Keeps nothing. */
    AnswerStore NONE = new AnswerStore() {};

    /**
     * What a model was asked in a run.
     *
     * @param iteration in which
     * @param values natural values, shape {@code [n]}, as the model sees them
     * @param seed for a stochastic model
     */
    record Question(long iteration, Vec values, long seed) {}

    /** Whether it may know answers to questions of an iteration. */
    default boolean knows(long iteration) {
        return false;
    }

    /** The answer to a question of the iteration in which the run stopped, if it is known already. */
    default Optional<Answer> recall(Question question) {
        return Optional.empty();
    }

    /** How long an evaluation takes at least, in nanoseconds, that shall be kept. */
    default long worthKeeping() {
        return Long.MAX_VALUE;
    }

    /**
     * Takes an answer in. Returns when it is on disk, if it took so long that it must not be asked again.
     *
     * @param evaluation what was made of it
     * @param signal what the model returned; empty if it failed, or if that is not known any more
     * @param nanos that it took
     */
    default void keep(Question question, Evaluation evaluation, Optional<Signal> signal, long nanos) {}
}
