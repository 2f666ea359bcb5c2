package zerograds.ui.model.workbench;

import java.nio.file.Path;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.journal.Journal;
import zerograds.run.log.RunListener;

/** Where the runs of a window are kept. JavaFX thread only; nothing here waits. */
public interface RunStore {
    /** Keeps nothing. */
    RunStore NONE = new RunStore() {};

    /** Where a run that begins is written. */
    default Journal begin(RunPlan plan) {
        return Journal.NONE;
    }

    /** Begins to prepare a run, paused; nothing of foreign code runs before it is played. */
    default Run start(RunPlan plan) {
        return plan.problem().model().isForeign()
                ? Run.hold(plan, begin(plan))
                : Run.open(plan, begin(plan), RunListener.NONE);
    }

    /** Begins to prepare a run of {@code plan} that goes on from another, as it was after so many iterations. */
    default Run fork(Run parent, long iterations, RunPlan plan) {
        // Its file tells of its beginning, too, and so of the settings of then.
        RunPlan whole = plan.withSettings(parent.root().plan().settings());
        return Run.fork(parent, iterations, plan, begin(whole));
    }

    /** Opens the run in a file, paused where it was; what prevents it becomes a notice. */
    default void open(Path file) {}
}
