package zerograds.ui.model.workbench;

import zerograds.optim.settings.Settings;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.journal.Journal;
import zerograds.run.journal.Past;
import zerograds.run.log.RunListener;

/**
 * A run out of a file, which can go on.
 *
 * @param plan it began with
 * @param settings as they were last
 * @param past what it did
 * @param journal where it is written from now on
 */
record Resumption(RunPlan plan, Settings settings, Past past, Journal journal) {
    /** What is chosen for it. */
    RunPlan choice() {
        return plan.withSettings(settings);
    }

    /** Begins to prepare it, paused; nothing of foreign code runs before it is played. */
    Run run() {
        return plan.problem().model().isForeign()
                ? Run.holdResumed(plan, past, journal)
                : Run.resume(plan, past, journal, RunListener.NONE);
    }
}
