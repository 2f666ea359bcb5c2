package zerograds.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A view of the window for the documentation: the problem that is opened, and what is done before the picture is taken.
 *
 * @param name of its picture
 * @param problem its id, or one of those of {@link ViewProblems}
 * @param steps done one after the other
 */
public record View(String name, String problem, List<Step> steps) {
    /**
     * Something that is done on JavaFX's thread.
     *
     * @param until when the next may be done; the plots must be complete, too
     */
    public record Step(Consumer<Workplace> action, Predicate<Workplace> until) {}

    /** The window with a run of so many iterations, paused. */
    static View of(String name, String problem, long iterations) {
        return new View(name, problem, List.of())
                .then(workplace -> workplace.run(iterations), workplace -> workplace.hasDone(iterations));
    }

    View then(Consumer<Workplace> action, Predicate<Workplace> until) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(action, until));
        return new View(name, problem, List.copyOf(more));
    }

    /** The same after something that is done at once. */
    View then(Consumer<Workplace> action) {
        return then(action, workplace -> true);
    }

    /** The same after a command of the window. */
    View perform(String command) {
        return then(workplace -> workplace.window().perform(command));
    }
}
