package zerograds.ui.model.series;

import zerograds.run.log.RunLog;

/** Folds the events of one run into something that can be shown. JavaFX thread only. */
public interface Fold {
    /** Takes the next event. */
    void accept(RunLog.Entry entry);
}
