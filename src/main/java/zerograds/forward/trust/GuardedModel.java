package zerograds.forward.trust;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;
import zerograds.problem.Trust;

/**
 * A model of foreign code that starts only if it is trusted at that moment. Thread safe.
 *
 * @param model what would run
 * @param folder of the problem, whose files are part of the code
 * @param command what would be started
 * @param trust is asked each time a session is opened
 */
public record GuardedModel(ForwardModel model, Path folder, List<String> command, Trust trust) implements ForwardModel {
    public GuardedModel {
        command = List.copyOf(command);
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
        return Optional.of(CodeFolder.read(folder, command));
    }

    /** @throws ForwardException saying what would run, if nobody consented to it */
    @Override
    public Session open() throws ForwardException, InterruptedException {
        ForeignCode code = CodeFolder.read(folder, command);
        if (!trust.allows(code)) {
            throw new ForwardException("nobody has consented yet to running\n" + String.join("\n", code.description()));
        }
        return model.open();
    }
}
