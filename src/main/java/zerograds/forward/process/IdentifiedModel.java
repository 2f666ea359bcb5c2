package zerograds.forward.process;

import java.nio.file.Path;
import java.util.function.Function;
import zerograds.problem.ForwardException;
import zerograds.problem.ForwardModel;

/**
 * A model that checks before each start that its program is the intended one, by what the program prints about itself.
 * Thread safe if {@code model} is.
 *
 * @param program that is wanted
 * @param folder of the problem
 * @param guard is asked before each start of a program
 * @param maxSessions how many of it may run at the same time
 * @param model what runs the file of the program
 */
public record IdentifiedModel(
        KnownProgram program,
        Path folder,
        Launch.Guard guard,
        int maxSessions,
        Function<Path, ? extends ForwardModel> model)
        implements ForwardModel {
    @Override
    public Session open() throws ForwardException, InterruptedException {
        return model.apply(program.find(folder, guard)).open();
    }
}
