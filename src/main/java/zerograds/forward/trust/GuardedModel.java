package zerograds.forward.trust;

import java.nio.file.Path;
import java.util.Optional;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;

/**
 * A model of foreign code that starts only if it is trusted at that moment. Thread safe.
 *
 * @param model what would run; it asks the same permit before each start of a process
 * @param permit is asked each time a session is opened, too
 */
public record GuardedModel(ForwardModel model, Permit permit) implements ForwardModel {
    /** Of the problem, whose files are part of the code. */
    public Path folder() {
        return permit.program().folder();
    }

    @Override
    public int maxSessions() {
        return model.maxSessions();
    }

    @Override
    public boolean isForeign() {
        return true;
    }

    @Override
    public Optional<ForeignCode> foreignCode() throws ForwardException {
        return Optional.of(permit.code());
    }

    /** @throws ForwardException saying what would run, if nobody consented to it */
    @Override
    public Session open() throws ForwardException, InterruptedException {
        permit.check();
        return model.open();
    }
}
