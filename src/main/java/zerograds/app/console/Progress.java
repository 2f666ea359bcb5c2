package zerograds.app.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import zerograds.run.Run;
import zerograds.run.log.RunLog;
import zerograds.ui.model.series.RunStatus;

/** Shows how far a run is while it runs: a bar that is redrawn in a terminal, a line now and then elsewhere. */
public final class Progress implements AutoCloseable {
    private static final String LOADING = "loading the numerics and the model ...";
    private static final int ENTRIES = 50_000;
    private static final Duration REDRAWN = Duration.ofMillis(200);
    private static final Duration WRITTEN = Duration.ofSeconds(5);

    private final Run run;
    private final PrintWriter err;
    private final boolean terminal;
    private final RunStatus status;
    private final Thread thread = new Thread(this::live, "progress");
    private long next;
    private int drawn;
    private boolean closed;

    /** @param terminal whether a line can be redrawn */
    public Progress(Run run, PrintWriter err, boolean terminal) {
        this.run = run;
        this.err = err;
        this.terminal = terminal;
        status = new RunStatus(run.plan());
    }

    /** Begins to show the run. */
    public void begin() {
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void live() {
        try {
            while (!closed) {
                show();
                wait((terminal ? REDRAWN : WRITTEN).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show() {
        pull();
        boolean begun = status.iterations() > 0;
        if (terminal) {
            redraw(begun ? ProgressLine.withBar(status, run.plan().problem().loss()) : LOADING);
        } else if (begun || !closed) {
            err.println(run.plan().problem().id() + ": "
                    + (begun ? ProgressLine.plain(status, run.plan().problem().loss()) : LOADING));
        }
        err.flush();
    }

    private void pull() {
        List<RunLog.Entry> entries;
        do {
            entries = run.log().since(next, ENTRIES);
            for (RunLog.Entry entry : entries) {
                status.accept(entry);
                next = entry.sequence() + 1;
            }
        } while (entries.size() == ENTRIES);
    }

    private void redraw(String line) {
        VisibleOutput.stream(err).print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
        drawn = line.length();
    }

    /** Shows where the run ended. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        show();
        if (terminal) {
            err.println();
            err.flush();
        }
    }
}
