package zerograds.ui.model;

import java.util.List;
import zerograds.run.Run;
import zerograds.run.RunLog;

/** One run as it is shown: every fold of its log. JavaFX thread only; {@link #pull} is called once a pulse. */
public final class RunModel implements AutoCloseable {
    /** A pulse stays short even when a long log is read from its beginning. */
    private static final int ENTRIES_PER_PULL = 20_000;

    private final Run run;
    private final RunStatus status;
    private final List<Fold> folds;
    private long next;
    private long version;

    /** Shows {@code run} and owns it. */
    public RunModel(Run run) {
        this.run = run;
        status = new RunStatus(run.plan());
        folds = List.of(status);
    }

    public Run run() {
        return run;
    }

    public RunStatus status() {
        return status;
    }

    /** Grows whenever a pull found something new: a plot compares it with what it has drawn. */
    public long version() {
        return version;
    }

    /** Reads what is new in the log. */
    public void pull() {
        List<RunLog.Entry> entries = run.log().since(next, ENTRIES_PER_PULL);
        for (RunLog.Entry entry : entries) {
            folds.forEach(fold -> fold.accept(entry));
            next = entry.sequence() + 1;
        }
        if (!entries.isEmpty()) {
            version++;
        }
    }

    @Override
    public void close() {
        run.close();
    }
}
