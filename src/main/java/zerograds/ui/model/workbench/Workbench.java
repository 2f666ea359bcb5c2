package zerograds.ui.model.workbench;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import zerograds.math.Vec;
import zerograds.optim.settings.Settings;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.Moment;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.ProblemCard;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Runs;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.run.TimeTravel;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Theme;

/**
 * What the window shows and steers: the present run of {@link #runs}, how it is {@link #playback played}, what is
 * {@link #choices chosen} for it, and the look. All that is said of the present run follows from these. JavaFX thread only;
 * nothing here waits.
 */
public final class Workbench implements Showing, AutoCloseable {
    private final Runs runs = new Runs();
    private final RunNotices notices = new RunNotices();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Optional<StepStage>> spotlight = new SimpleObjectProperty<>(Optional.empty());
    private final CodeGate gate;
    private final Playback playback;
    private final Choices choices;
    private RunStore store = RunStore.NONE;

    /** A workbench that reads the files of foreign code at once, with the trust of this process's user. */
    public Workbench() {
        this(CodeGate.ofUser());
    }

    /** @param gate is passed before anything of a problem's code runs */
    public Workbench(CodeGate gate) {
        this.gate = gate;
        playback = new Playback(runs, gate, notices);
        choices = new Choices(playback, this::begin);
    }

    /** Keeps the runs that begin from now on. */
    void keep(RunStore kept) {
        store = kept;
    }

    /** Where runs are kept. */
    public RunStore store() {
        return store;
    }

    /** Asks before foreign code runs. */
    public CodeGate gate() {
        return gate;
    }

    /** The runs of the session. */
    public Runs runs() {
        return runs;
    }

    /** Plays the present run. */
    public Playback playback() {
        return playback;
    }

    /** What is chosen for the present run and the next one. */
    public Choices choices() {
        return choices;
    }

    /** The present run; null before anything is open. */
    public ObservableValue<@Nullable RunModel> currentProperty() {
        return runs.currentProperty();
    }

    public Optional<RunModel> current() {
        return runs.current();
    }

    /** Goes back in the present run. */
    public Optional<TimeTravel> time() {
        return current().flatMap(RunModel::time);
    }

    @Override
    public Optional<RunModel> shown() {
        return current().map(model -> model.time().flatMap(TimeTravel::past).orElse(model));
    }

    @Override
    public List<KeptRun> overlaid() {
        return runs.overlaid();
    }

    /** What the user must know, until it is set to empty again. */
    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notices.latest();
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    @Override
    public Theme theme() {
        return theme.get();
    }

    @Override
    public ObjectProperty<Optional<StepStage>> spotlightProperty() {
        return spotlight;
    }

    /** Ends the present run and prepares one of {@code plan}, paused; nothing of foreign code runs before it is played. */
    public void open(RunPlan plan) {
        choices.take(plan);
        begin(plan);
    }

    private void begin(RunPlan plan) {
        leave();
        runs.begin(new RunModel(store.start(plan)));
    }

    /** Ends the present run and shows one out of a file, paused; {@code choice} has its settings as they are now. */
    void open(Run resumed, RunPlan choice) {
        choices.restart(choice);
        leave();
        runs.begin(new RunModel(resumed));
    }

    private void leave() {
        playback.pause();
        runs.leave();
    }

    /** Opens {@code problem} with the seed, the method and the preset of before. */
    public void open(Problem problem) {
        Optional<RunPlan> before = choices.next();
        String preset = before.map(RunPlan::preset).orElse(RunPlan.DEFAULT_PRESET);
        open(RunPlan.of(
                problem, choices.method(), preset, before.map(RunPlan::seed).orElse(1L)));
    }

    /** Opens the problem of {@code card}; what prevents it becomes a notice, and the present run stays. */
    public void open(ProblemCard card) {
        try {
            card.problem().ifPresentOrElse(this::open, () -> refuse(card, card.summary()));
        } catch (IllegalArgumentException e) {
            refuse(card, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(ProblemCard card, String reason) {
        notices.tell(Notice.ofProblem(card.title(), reason));
    }

    /** Takes the problem that is open as it was read anew: at once if nothing was computed yet, else at the next reset. */
    public void renew(ProblemCard card) {
        if (playback.hasComputed() && card.isUsable()) {
            choices.problem(card.problem().orElseThrow());
            notices.tell(Notice.ofRenewal(card.title()));
        } else {
            open(card);
        }
    }

    /** Begins again with what is chosen now. */
    public void reset() {
        choices.next().ifPresent(this::open);
    }

    /** Begins a run that goes on from the iteration that is shown, with the settings of then; paused. */
    public void fork() {
        current().ifPresent(model -> {
            Optional<Moment> moment = model.time().flatMap(TimeTravel::moment);
            long iterations =
                    moment.map(Moment::iteration).orElse(model.status().iterations() - 1) + 1;
            fork(
                    model,
                    iterations,
                    moment.map(Moment::settings).orElse(model.run().settings()));
        });
    }

    /** Begins a run that goes on from the best parameters of the present one, with the settings of then; paused. */
    public void forkBest() {
        current().ifPresent(model -> {
            long iterations = model.status().bestIteration();
            fork(model, iterations, settingsAt(model, iterations));
        });
    }

    private static Settings settingsAt(RunModel model, long iteration) {
        Settings then = model.run().plan().settings();
        for (RunEvent.SettingsChanged change : model.run().log().changes()) {
            then = change.iteration() <= iteration ? change.settings() : then;
        }
        return then;
    }

    private void fork(RunModel model, long iterations, Settings then) {
        KeptRun parent = runs.present().orElse(null);
        if (parent == null || iterations < 1) {
            return;
        }
        RunPlan before = model.run().plan();
        Budget budget = choices.next().map(RunPlan::budget).orElse(before.budget());
        RunPlan plan = before.withSettings(then).withBudget(budget);
        choices.restart(plan);
        leave();
        runs.fork(new RunModel(store.fork(model.run(), iterations, plan)), parent, iterations);
    }

    /** Begins a run that starts at the best parameters of the present one, with the choices of now; paused. */
    public void startAtBest() {
        current().flatMap(model -> model.status().best()).ifPresent(point -> choices.next()
                .ifPresent(plan -> open(plan.withProblem(plan.problem().startingAt(Vec.of(point.values()))))));
    }

    /** Goes back to where the best parameters were found. */
    public void showBest() {
        long best = current().map(model -> model.status().bestIteration()).orElse(-1L);
        time().filter(time -> best >= 0).ifPresent(time -> {
            time.stop();
            time.seek(best);
        });
    }

    /** Shows another of the {@link #runs}; the one before it rests, and goes on when it is shown and played again. */
    public void show(KeptRun run) {
        if (runs.present().filter(run::equals).isEmpty() && runs.listed().contains(run)) {
            Run shown = run.model().run();
            choices.restart(shown.plan().withSettings(shown.settings()));
            leave();
            runs.show(run);
        }
    }

    /** Takes in what happened since the last pulse. */
    public void pull() {
        playback.pull();
    }

    @Override
    public void close() {
        runs.close();
    }
}
