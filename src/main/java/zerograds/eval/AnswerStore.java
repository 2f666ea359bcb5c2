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

    /** The answer to a question of the iteration in which the run stopped, if it is known already. */
    default Optional<Answer> recall(Question question) {
        return Optional.empty();
    }

    /**
     * Takes an answer in. Returns when it is on disk, if it took so long that it must not be asked again.
     *
     * @param evaluation what was made of it
     * @param signal what the model returned; empty if it failed
     * @param nanos that it took
     */
    default void keep(Question question, Evaluation evaluation, Optional<Signal> signal, long nanos) {}
}
