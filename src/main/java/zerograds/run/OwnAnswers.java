package zerograds.run;

import java.util.Optional;
import zerograds.eval.AnswerStore;
import zerograds.eval.Evaluation;
import zerograds.problem.Answer;
import zerograds.problem.Signal;

/** The answers that a run keeps: those of its own iterations, not those to probes, or to what it repeats. Thread safe. */
final class OwnAnswers implements AnswerStore {
    private final AnswerStore kept;
    private volatile boolean isOwn;

    OwnAnswers(AnswerStore kept) {
        this.kept = kept;
    }

    /** Says whether the next questions belong to the run's iterations. */
    void own(boolean own) {
        isOwn = own;
    }

    @Override
    public boolean knows(long iteration) {
        return isOwn && kept.knows(iteration);
    }

    @Override
    public Optional<Answer> recall(Question question) {
        return isOwn ? kept.recall(question) : Optional.empty();
    }

    @Override
    public long worthKeeping() {
        return kept.worthKeeping();
    }

    @Override
    public void keep(Question question, Evaluation evaluation, Optional<Signal> signal, long nanos) {
        if (isOwn) {
            kept.keep(question, evaluation, signal, nanos);
        }
    }
}
