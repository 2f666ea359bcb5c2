package zerograds.eval;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zerograds.eval.Evaluation.Detail;
import zerograds.math.Batch;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.problem.Answer;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.space.Point;

/**
 * The rows of a batch as questions to a model, and the store of answers to them. Thread safe.
 *
 * @param points scaled coordinates, shape {@code [m, n]}
 * @param seeds by iteration and row
 * @param known what was answered before is not asked again
 */
record Questions(Problem problem, Batch points, long iteration, RandomStream seeds, Judge judge, AnswerStore known) {
    /** @param kept whether what the model returns may have to be kept */
    static Set<Detail> details(Set<Detail> wanted, boolean kept) {
        Set<Detail> details = EnumSet.noneOf(Detail.class);
        details.addAll(wanted);
        if (kept) {
            details.add(Detail.SIGNAL);
        }
        return details;
    }

    Point point(int row) {
        return problem.space().decode(points.values(), row * points.columns());
    }

    Evaluation ask(ForwardModel.Session session, int row) throws InterruptedException {
        return judge.ask(session, point(row), seeds.bits(iteration, row));
    }

    /**
     * Asks about rows {@code from} … {@code to − 1} at once.
     *
     * @throws ForwardException if there is no answer to any of them
     */
    List<Evaluation> askAll(ForwardModel.Session session, int from, int to)
            throws ForwardException, InterruptedException {
        List<Point> asked = new ArrayList<>();
        long[] wanted = new long[to - from];
        for (int row = from; row < to; row++) {
            asked.add(point(row));
            wanted[row - from] = seeds.bits(iteration, row);
        }
        List<Answer> replies = session.runAll(asked, wanted);
        List<Evaluation> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            answers.add(judge.judge(session, asked.get(i), replies.get(i)));
        }
        return answers;
    }

    /** Whether some of the answers may be known. An exact gradient comes from a session that has just answered. */
    boolean mayBeKnown() {
        return known.knows(iteration) && !judge.details().contains(Detail.GRADIENT);
    }

    /** What is known of a row. */
    Optional<Evaluation> recall(ForwardModel.Session session, int row) throws InterruptedException {
        Optional<Answer> answer = known.recall(question(row));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                answer.get() instanceof Answer.Refused refused
                        ? new Evaluation.Failure(refused.reason())
                        : judge.judge(session, point(row), answer.get()));
    }

    /** Has an answer kept, if it took so long that it is worth it; a final failure says nothing about the row. */
    void keep(int row, Evaluation answer, long nanos) {
        if (nanos < known.worthKeeping() || (answer instanceof Evaluation.Failure failure && failure.isFinal())) {
            return;
        }
        Optional<Signal> signal = answer instanceof Evaluation.Success success ? success.signal() : Optional.empty();
        known.keep(question(row), answer, signal, nanos);
    }

    private AnswerStore.Question question(int row) {
        return new AnswerStore.Question(iteration, Vec.of(point(row).values()), seeds.bits(iteration, row));
    }
}
