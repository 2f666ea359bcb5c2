package zerograds.ui.model.workbench;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import zerograds.run.Moment;
import zerograds.run.Run;
import zerograds.run.RunPhase;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Runs;
import zerograds.ui.model.run.TimeTravel;

/** Plays, pauses and steps the present run, and says what it is doing. JavaFX thread only; nothing here waits. */
public final class Playback {
    private final ReadOnlyObjectWrapper<RunPhase> phase = new ReadOnlyObjectWrapper<>(RunPhase.STARTING);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Moment>> past = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Runs runs;
    private final CodeGate gate;
    private final RunNotices notices;
    private Pace pace = Pace.FULL;
    private boolean pausing;

    /** @param gate is passed before anything of a problem's code runs */
    Playback(Runs runs, CodeGate gate, RunNotices notices) {
        this.runs = runs;
        this.gate = gate;
        this.notices = notices;
        runs.currentProperty().subscribe(this::begin);
    }

    private void begin(@Nullable RunModel model) {
        if (model != null) {
            notices.begin(model);
            model.run().pace(pace.iterationsPerSecond());
            past.set(model.time().flatMap(TimeTravel::moment));
            phase.set(phaseOf(model));
        }
    }

    Optional<RunModel> current() {
        return runs.current();
    }

    /** A run that was left before its end counts as paused. */
    private RunPhase phaseOf(RunModel model) {
        return resting().isPresent() ? RunPhase.PAUSED : model.run().phase();
    }

    private Optional<KeptRun> resting() {
        return runs.present().filter(KeptRun::isResting);
    }

    /** What the run is doing, as of the last pulse. */
    public ReadOnlyObjectProperty<RunPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Whether the run was paused and is still at its last iteration. */
    public boolean isPausing() {
        return pausing && !playing.get() && phase.get() == RunPhase.RUNNING;
    }

    /** Whether the run goes on by itself, or will as soon as it has started. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** The moment of the past that is shown; empty in the present. */
    public ReadOnlyObjectProperty<Optional<Moment>> pastProperty() {
        return past.getReadOnlyProperty();
    }

    boolean hasComputed() {
        return playing.get()
                || current().filter(model -> model.status().iterations() > 0).isPresent();
    }

    /** Lets the run go on; if it is still starting, as soon as it has. Asks first if its code is not trusted. */
    public void play() {
        whenAllowed(run -> {
            run.play();
            playing.set(true);
        });
    }

    /** Does one iteration, then pauses. */
    public void step() {
        whenAllowed(run -> {
            pausing = false;
            playing.set(false);
            run.step();
        });
    }

    private void whenAllowed(Consumer<Run> go) {
        current()
                .filter(model -> phase.get() != RunPhase.FINISHED)
                .ifPresent(model -> gate.pass(
                        model.problem(),
                        () -> current().filter(model::equals).ifPresent(same -> go.accept(awake(same))),
                        this::complain));
    }

    /** The present run, which goes on if it was left before its end. */
    private Run awake(RunModel model) {
        notices.goOn();
        return resting().map(KeptRun::resume).orElse(model).run();
    }

    /** Says why the foreign code of the present problem cannot run. */
    private void complain(String reason) {
        current().ifPresent(model -> notices.tell(Notice.ofCode(model.problem().title(), reason)));
    }

    /** Answers the question of the gate. */
    public void answer(boolean consented) {
        gate.answer(consented, this::complain);
    }

    public void pause() {
        pausing = playing.get();
        playing.set(false);
        current().ifPresent(model -> model.run().pause());
    }

    /** Pauses what plays, and the other way round. */
    public void playOrPause() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** How fast runs go on from now on. */
    public void pace(Pace changed) {
        pace = changed;
        current().ifPresent(model -> model.run().pace(changed.iterationsPerSecond()));
    }

    /** Takes in what happened since the last pulse. */
    void pull() {
        current().ifPresent(this::pull);
    }

    private void pull(RunModel model) {
        // The phase first: at the end the log is complete before the phase says so.
        RunPhase now = phaseOf(model);
        runs.pull();
        model.time().ifPresent(TimeTravel::pull);
        past.set(model.time().flatMap(TimeTravel::moment));
        phase.set(now);
        if (now == RunPhase.FINISHED) {
            playing.set(false);
        }
        if (notices.pull(model, now)) {
            playing.set(false);
        }
    }
}
