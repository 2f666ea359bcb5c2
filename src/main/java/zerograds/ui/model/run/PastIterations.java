package zerograds.ui.model.run;

import org.jspecify.annotations.Nullable;
import zerograds.problem.ForwardException;
import zerograds.run.Moment;
import zerograds.run.Replay;
import zerograds.run.Run;
import zerograds.run.landscape.LandscapeProbe;

/**
 * Finds a run as it was after any of its iterations, with sessions of the model of its own: whatever the window shows stays.
 * Used by one thread.
 */
public final class PastIterations implements AutoCloseable {
    private final Run run;
    private final LandscapeProbe probe;
    private @Nullable Replay replay;

    public PastIterations(Run run) {
        this.run = run;
        probe = LandscapeProbe.beside(run.plan());
    }

    /**
     * The run right after iteration {@code iteration}, counted from 0, with all of its log read; to be handed to the JavaFX
     * thread.
     *
     * @throws IllegalArgumentException if the run has not done it, or its optimizer is too large to be taken back
     * @throws ForwardException if the model cannot be started
     */
    public RunModel at(long iteration) throws ForwardException, InterruptedException {
        Replay known = replay;
        if (known == null) {
            known = Replay.of(run);
            replay = known;
        }
        Moment moment = known.at(iteration);
        return RunModel.past(run, moment, probe);
    }

    @Override
    public void close() {
        probe.close();
        Replay known = replay;
        if (known != null) {
            known.close();
        }
    }
}
