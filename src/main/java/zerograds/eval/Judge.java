package zerograds.eval;

import java.util.Optional;
import java.util.Set;
import zerograds.eval.Evaluation.Detail;
import zerograds.math.Vec;
import zerograds.problem.Answer;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.space.Point;

/**
 * Makes evaluations of what a model answers; whatever goes wrong on the way is a failed one. Thread safe.
 *
 * @param details what they carry beside the loss
 */
record Judge(Problem problem, Signal target, Set<Detail> details) {
    /** Asks about one point. */
    Evaluation ask(ForwardModel.Session session, Point point, long seed) throws InterruptedException {
        return attempt(() -> judge(session, point, session.run(point, seed)));
    }

    /** What a model answered that was asked about several points. */
    Evaluation judge(ForwardModel.Session session, Point point, Answer reply) throws InterruptedException {
        if (reply instanceof Answer.Given given) {
            return attempt(() -> judge(session, point, given.signal()));
        }
        return new Evaluation.Failure(((Answer.Refused) reply).reason() + " at " + point);
    }

    private Evaluation judge(ForwardModel.Session session, Point point, Signal signal)
            throws ForwardException, InterruptedException {
        double loss = problem.loss().of(signal, target);
        if (!Double.isFinite(loss)) {
            return new Evaluation.Failure("the loss is " + loss + " at " + point);
        }
        return success(session, point, signal, loss);
    }

    private Evaluation attempt(Attempt attempt) throws InterruptedException {
        try {
            return attempt.evaluation();
        } catch (ForwardException e) {
            return new Evaluation.Failure(String.valueOf(e.getMessage()), e.isFinal());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Evaluation.Failure("the model threw " + e);
        }
    }

    private Evaluation success(ForwardModel.Session session, Point point, Signal signal, double loss)
            throws ForwardException, InterruptedException {
        boolean derived = details.contains(Detail.SENSITIVITY) || details.contains(Detail.GRADIENT);
        Optional<Signal> sensitivity =
                derived ? Optional.of(problem.loss().sensitivity(signal, target)) : Optional.empty();
        Optional<Vec> gradient = Optional.empty();
        if (details.contains(Detail.GRADIENT)) {
            gradient = session.pullBack(point, sensitivity.orElseThrow())
                    .map(natural -> problem.space().scaledGradient(point, natural));
        }
        return new Evaluation.Success(
                loss, details.contains(Detail.SIGNAL) ? Optional.of(signal) : Optional.empty(), sensitivity, gradient);
    }

    /** What may fail in every way. */
    private interface Attempt {
        Evaluation evaluation() throws ForwardException, InterruptedException;
    }
}
