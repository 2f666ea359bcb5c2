package zerograds.problem;

import zerograds.math.Vec;

/** What the forward model's signal is compared with. */
public sealed interface Target {
    /**
     * The target's signal.
     *
     * @param session an open session of the problem's model
     * @throws ForwardException if the model is needed and fails
     */
    Signal resolve(Problem problem, ForwardModel.Session session) throws ForwardException, InterruptedException;

    /** A given signal. */
    record Given(Signal signal) implements Target {
        @Override
        public Signal resolve(Problem problem, ForwardModel.Session session) {
            return signal;
        }
    }

    /** What the model itself returns for known parameters, which are to be recovered; natural values. */
    record Known(Vec values) implements Target {
        @Override
        public Signal resolve(Problem problem, ForwardModel.Session session)
                throws ForwardException, InterruptedException {
            return session.run(problem.space().point(values), 0);
        }
    }
}
