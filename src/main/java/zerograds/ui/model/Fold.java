package zerograds.ui.model;

import zerograds.run.RunLog;

/** Folds the events of one run into something that can be shown. JavaFX thread only. */
public interface Fold {
    /** Takes the next event. */
    void accept(RunLog.Entry entry);
}
