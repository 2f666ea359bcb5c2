package zerograds.forward.external;

import zerograds.forward.process.Launch;
import zerograds.forward.process.Timeouts;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.space.ParameterSpace;

/**
 * A program that speaks the protocol of this package: a session is a process that stays warm. Thread safe.
 *
 * @param launch how it is started
 * @param space the parameters it is told about
 * @param timeouts how long one waits for it
 * @param maxSessions how many of it may run at the same time
 * @param recycling when it is replaced by a fresh one
 */
public record ExternalModel(
        Launch launch, ParameterSpace space, Timeouts timeouts, int maxSessions, Recycling recycling)
        implements ForwardModel {
    /** @throws IllegalArgumentException if there may be no session */
    public ExternalModel {
        if (maxSessions < 1) {
            throw new IllegalArgumentException("there must be at least 1 session, but got " + maxSessions);
        }
    }

    /** A program that stays as long as its session. */
    public ExternalModel(Launch launch, ParameterSpace space, Timeouts timeouts, int maxSessions) {
        this(launch, space, timeouts, maxSessions, Recycling.NEVER);
    }

    @Override
    public Session open() throws ForwardException, InterruptedException {
        return ExternalSession.open(launch, space, timeouts, recycling);
    }
}
