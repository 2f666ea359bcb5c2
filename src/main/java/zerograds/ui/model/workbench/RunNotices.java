package zerograds.ui.model.workbench;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import zerograds.eval.EvaluationMeter;
import zerograds.run.RunPhase;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.series.RunStatus;

/** The notices about the present run, each given once. JavaFX thread only. */
final class RunNotices {
    /** A run that would take longer is worth a word. */
    private static final Duration LONG = Duration.ofHours(6);

    /** Before that it is not known well how long a run takes. */
    private static final Duration SURE = Duration.ofSeconds(5);

    private final ObjectProperty<Optional<Notice>> latest = new SimpleObjectProperty<>(Optional.empty());
    private boolean failureTold;
    private boolean endTold;
    private boolean pauseTold;
    private boolean lengthTold;

    /** The latest, until it is set to empty again. */
    ObjectProperty<Optional<Notice>> latest() {
        return latest;
    }

    void tell(Notice notice) {
        latest.set(Optional.of(notice));
    }

    /** Begins with a run; what it is known to have done already is not told again. */
    void begin(RunModel model) {
        failureTold = model.status().failures() > 0;
        endTold = model.status().finished().isPresent();
        pauseTold = false;
        lengthTold = model.run().phase() == RunPhase.FINISHED;
        latest.set(Optional.empty());
    }

    /** The run goes on: it may pause by itself again. */
    void goOn() {
        pauseTold = false;
    }

    private static boolean isKnownToBeLong(RunStatus status) {
        EvaluationMeter.Reading now = status.evaluating();
        boolean sure = status.elapsed().compareTo(SURE) > 0 || now.done() * now.seconds() > SURE.toSeconds();
        return sure
                && status.remaining().filter(left -> left.compareTo(LONG) > 0).isPresent();
    }

    /**
     * Says once that the run will take many hours, that evaluations fail, that the run paused by itself, and that it
     * ended.
     *
     * @return whether it has just paused by itself
     */
    boolean pull(RunModel model, RunPhase phase) {
        if (!failureTold && model.status().failures() > 0) {
            failureTold = true;
            tell(Notice.ofFailure(model));
        }
        if (!lengthTold && isKnownToBeLong(model.status())) {
            lengthTold = true;
            tell(Notice.ofLength(model));
        }
        Optional<String> complaint = model.run().complaint();
        boolean paused = !pauseTold && phase == RunPhase.PAUSED && complaint.isPresent();
        if (paused) {
            pauseTold = true;
            tell(Notice.ofPause(model, complaint.get()));
        }
        if (!endTold && model.status().finished().isPresent()) {
            endTold = true;
            Notice.ofEnd(model).ifPresent(this::tell);
        }
        return paused;
    }
}
