package zerograds.lab.verdict;

import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.space.Point;

/**
 * A model whose scalar is raised by a constant, and whose least value is therefore unknown. Immutable.
 */
record Raised(ForwardModel model, double by) implements ForwardModel {
    /**
     * The same problem with a floor.
     *
     * @throws IllegalArgumentException if its loss is not the model's number
     */
    static Problem of(Problem problem, double by) {
        if (problem.loss() != Loss.VALUE) {
            throw new IllegalArgumentException("only a value can be raised, but " + problem.id() + " has "
                    + problem.loss().id());
        }
        return new Problem(
                problem.id() + " + " + Math.round(by),
                problem.title(),
                problem.summary(),
                problem.tags(),
                problem.space(),
                new Raised(problem.model(), by),
                problem.loss(),
                problem.target(),
                problem.solution(),
                problem.presets(),
                problem.failures(),
                problem.nondifferentiable(),
                problem.stochastic());
    }

    @Override
    public int maxSessions() {
        return model.maxSessions();
    }

    @Override
    public Session open() throws ForwardException, InterruptedException {
        Session session = model.open();
        return new Session() {
            @Override
            public Signal run(Point point, long seed) throws ForwardException, InterruptedException {
                return Signal.scalar(session.run(point, seed).value(0) + by);
            }

            @Override
            public void close() {
                session.close();
            }
        };
    }
}
