package zerograds.ui.model.workbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import zerograds.math.Vec;
import zerograds.optim.Method;
import zerograds.optim.settings.Settings;
import zerograds.optim.zerograds.ZeroGrads;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.Moment;
import zerograds.run.Run;
import zerograds.run.RunPlan;
import zerograds.run.log.RunEvent;
import zerograds.store.problem.TrustStore;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.ProblemCard;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Runs;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.run.TimeTravel;
import zerograds.ui.model.text.StepStage;
import zerograds.ui.model.text.Theme;

/** What the window shows and steers: one run at a time, and the look. JavaFX thread only; nothing here waits. */
public final class Workbench implements Showing, AutoCloseable {
    private final ReadOnlyObjectWrapper<@Nullable RunModel> current = new ReadOnlyObjectWrapper<>();
    private final Runs runs = new Runs();
    private final ReadOnlyObjectWrapper<Run.Phase> phase = new ReadOnlyObjectWrapper<>(Run.Phase.STARTING);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Settings> settings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Moment>> past = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final RunNotices notices = new RunNotices();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Optional<StepStage>> spotlight = new SimpleObjectProperty<>(Optional.empty());
    private final CodeGate gate;
    private Pace pace = Pace.FULL;
    private boolean pausing;
    private final Choices choices = new Choices();
    private final ReadOnlyObjectWrapper<@Nullable RunPlan> next = new ReadOnlyObjectWrapper<>();
    private Optional<Settings> base = Optional.empty();

    /** A workbench that reads the files of foreign code at once, with the trust of this process's user. */
    public Workbench() {
        this(new CodeGate(TrustStore.ofUser(), Runnable::run, Runnable::run));
    }

    /** @param gate is passed before anything of a problem's code runs */
    public Workbench(CodeGate gate) {
        this.gate = gate;
    }

    /** Asks before foreign code runs. */
    public CodeGate gate() {
        return gate;
    }

    /** The run that is shown; replaced by {@link #open} and {@link #reset}. */
    public ReadOnlyObjectProperty<@Nullable RunModel> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Optional<RunModel> current() {
        return Optional.ofNullable(current.get());
    }

    @Override
    public Optional<RunModel> shown() {
        RunModel model = current.get();
        return model == null
                ? Optional.empty()
                : Optional.of(model.time().flatMap(TimeTravel::past).orElse(model));
    }

    @Override
    public List<KeptRun> overlaid() {
        return runs.overlaid();
    }

    /** Goes back in the present run. */
    public Optional<TimeTravel> time() {
        return current().flatMap(RunModel::time);
    }

    /** The runs of the session. */
    public Runs runs() {
        return runs;
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

    /** Begins a run that starts at the best parameters of the present one, with the choices of now; paused. */
    public void startAtBest() {
        current().flatMap(model -> model.status().best()).ifPresent(point -> choices()
                .ifPresent(plan -> open(plan.withProblem(plan.problem().startingAt(Vec.of(point.values()))))));
    }

    /** Goes back to where the best parameters were found. */
    public void showBest() {
        current()
                .filter(model -> model.status().bestIteration() >= 0)
                .flatMap(RunModel::time)
                .ifPresent(time -> {
                    time.stop();
                    time.seek(current().orElseThrow().status().bestIteration());
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
        Budget budget = next().map(RunPlan::budget).orElse(model.run().plan().budget());
        leave();
        RunPlan plan = model.run().plan().withSettings(then).withBudget(budget);
        RunModel fork = new RunModel(Run.fork(model.run(), iterations, plan));
        runs.fork(fork, parent, iterations);
        present(fork);
        forget();
    }

    /** Shows another of the {@link #runs}; the one before it rests, and goes on when it is shown and played again. */
    public void show(KeptRun run) {
        if (runs.present().filter(run::equals).isEmpty() && runs.listed().contains(run)) {
            leave();
            present(runs.show(run));
            forget();
        }
    }

    private void leave() {
        pause();
        runs.leave();
    }

    private void present(RunModel model) {
        next.set(model.run().plan());
        base = Optional.of(Presets.settings(model.run().plan()));
        notices.begin(model);
        settings.set(model.run().settings());
        model.run().pace(pace.iterationsPerSecond());
        past.set(model.time().flatMap(TimeTravel::moment));
        current.set(model);
        phase.set(phaseOf(model));
    }

    /** A run that was left before its end counts as paused. */
    private Run.Phase phaseOf(RunModel model) {
        return runs.present().filter(KeptRun::isResting).isPresent()
                ? Run.Phase.PAUSED
                : model.run().phase();
    }

    /** What the run is doing, as of the last pulse. */
    public ReadOnlyObjectProperty<Run.Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Whether the run was paused and is still at its last iteration. */
    public boolean isPausing() {
        return pausing && !playing.get() && phase.get() == Run.Phase.RUNNING;
    }

    /** Whether the run goes on by itself, or will as soon as it has started. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** The settings of the next iteration. */
    public ReadOnlyObjectProperty<@Nullable Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** The moment of the past that is shown; empty in the present. */
    public ReadOnlyObjectProperty<Optional<Moment>> pastProperty() {
        return past.getReadOnlyProperty();
    }

    /** The settings of the preset the run was opened with, its problem's wishes included. */
    public Optional<Settings> presetSettings() {
        return base;
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

    /** The plan of the run that the next {@link #reset} begins, but for its settings. */
    public Optional<RunPlan> next() {
        return Optional.ofNullable(next.get());
    }

    /** The same, followed. Where it differs from the present run's plan, the difference waits for the reset. */
    public ReadOnlyObjectProperty<@Nullable RunPlan> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** What was chosen for the present run, step by step; empty before anything is open. */
    public ReadOnlyObjectProperty<Optional<History>> historyProperty() {
        return choices.historyProperty();
    }

    /** Takes back the latest choice; what was computed with it stays in the log. */
    public void undo() {
        choices.undone().ifPresent(this::travel);
    }

    /** Chooses again what was undone last. */
    public void redo() {
        choices.redone().ifPresent(this::travel);
    }

    private void travel(History wanted) {
        choose(wanted.present());
        choices.set(wanted);
    }

    /** Makes the next change a step of its own, such as when a slider is let go. */
    public void seal() {
        choices.seal();
    }

    /** Begins the history anew: choices belong to the run they were made for. */
    private void forget() {
        choices().map(History::of).ifPresent(choices::set);
    }

    private void remember() {
        choices().ifPresent(choices::add);
    }

    /** The plan of the run with all choices of now, such as the next {@link #reset} begins. */
    public Optional<RunPlan> choices() {
        Settings now = settings.get();
        return now == null ? next() : next().map(plan -> plan.withSettings(now));
    }

    /** Goes over to the choices of {@code wanted}, which has the present problem: begins again only if it must. */
    private void choose(RunPlan wanted) {
        RunPlan now = next().orElseThrow();
        if (!wanted.method().equals(now.method()) || !wanted.preset().equals(now.preset())) {
            open(wanted);
            return;
        }
        use(wanted.settings());
        if (wanted.seed() != now.seed()
                || !wanted.budget().equals(now.budget())
                || !wanted.problem().equals(now.problem())) {
            plan(now.withSeed(wanted.seed()).withBudget(wanted.budget()).withProblem(wanted.problem()));
        }
    }

    private void use(Settings changed) {
        RunModel model = current.get();
        if (model != null && !changed.equals(settings.get())) {
            model.run().change(changed);
            settings.set(changed);
        }
    }

    /** Ends the present run and prepares one of {@code plan}, paused; nothing of foreign code runs before it is played. */
    public void open(RunPlan plan) {
        leave();
        RunModel model = new RunModel(plan.problem().model().isForeign() ? Run.hold(plan) : Run.open(plan));
        runs.begin(model);
        present(model);
        remember();
    }

    /** Opens the problem of {@code card}; what prevents it becomes a notice, and the present run stays. */
    public void open(ProblemCard card) {
        try {
            card.problem().ifPresentOrElse(this::open, () -> refuse(card, card.summary()));
        } catch (IllegalArgumentException e) {
            refuse(card, String.valueOf(e.getMessage()));
        }
    }

    /** Takes the problem that is open as it was read anew: at once if nothing was computed yet, else at the next reset. */
    public void renew(ProblemCard card) {
        RunPlan plan = next().orElseThrow();
        if (hasComputed() && card.isUsable()) {
            next.set(plan.withProblem(card.problem().orElseThrow()));
            notices.tell(Notice.ofRenewal(card.title()));
        } else {
            open(card);
        }
    }

    private boolean hasComputed() {
        return playing.get()
                || current().filter(model -> model.status().iterations() > 0).isPresent();
    }

    private void refuse(ProblemCard card, String reason) {
        notices.tell(Notice.ofProblem(card.title(), reason));
    }

    /** Opens {@code problem} with the seed, the method and the preset of before. */
    public void open(Problem problem) {
        String preset = next().map(RunPlan::preset).orElse(RunPlan.DEFAULT_PRESET);
        open(RunPlan.of(problem, method(), preset, next().map(RunPlan::seed).orElse(1L)));
    }

    /** The optimizer of the next run. */
    public Method method() {
        return next().map(RunPlan::method).orElse(ZeroGrads.METHOD);
    }

    /** The names of the present method's presets, the usual one first. */
    public List<String> presets() {
        return Presets.names(method());
    }

    /** Begins again with another optimizer: its settings and its budget, by its preset of the same name if it has one. */
    public void chooseMethod(Method method) {
        next().filter(plan -> !plan.method().equals(method)).ifPresent(plan -> {
            open(RunPlan.of(plan.problem(), method, Presets.like(plan.preset(), method), seedInForce()));
        });
    }

    /** Begins again with another preset's settings and budget. */
    public void choosePreset(String preset) {
        next().ifPresent(plan -> open(RunPlan.of(plan.problem(), plan.method(), preset, seedInForce())));
    }

    /** That of the present run: another one that was typed waits for the reset. */
    private long seedInForce() {
        return current().map(model -> model.run().plan().seed()).orElse(1L);
    }

    /** Takes another seed from the next reset on; at once if nothing was computed yet. */
    public void seed(long seed) {
        next().filter(plan -> plan.seed() != seed).ifPresent(plan -> plan(plan.withSeed(seed)));
    }

    /** Takes another budget from the next reset on; at once if nothing was computed yet. */
    public void budget(Budget budget) {
        next().filter(plan -> !plan.budget().equals(budget)).ifPresent(plan -> plan(plan.withBudget(budget)));
    }

    /** Holds the parameters of these names at their start from the next reset on; at once if nothing was computed yet. */
    public void freeze(Set<String> names) {
        next().ifPresent(plan -> plan(plan.withProblem(plan.problem().freezing(names, plan.seed()))));
    }

    private void plan(RunPlan changed) {
        next.set(changed);
        remember();
        if (!hasComputed()) {
            reset();
        }
    }

    /** Begins again with the settings as they are now. */
    public void reset() {
        choices().ifPresent(this::open);
    }

    /** Lets the run go on; if it is still starting, as soon as it has. Asks first if its code is not trusted. */
    public void play() {
        whenAllowed(model -> {
            notices.goOn();
            awake(model).run().play();
            playing.set(true);
        });
    }

    private void whenAllowed(Consumer<RunModel> go) {
        current()
                .filter(model -> phase.get() != Run.Phase.FINISHED)
                .ifPresent(model -> gate.pass(
                        model.run().plan().problem(),
                        () -> current().filter(model::equals).ifPresent(go),
                        this::complain));
    }

    /** Says why the foreign code of the present problem cannot run. */
    private void complain(String reason) {
        current()
                .ifPresent(model ->
                        notices.tell(Notice.ofCode(model.run().plan().problem().title(), reason)));
    }

    /** Answers the question of the {@link #gate}. */
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

    /** Does one iteration, then pauses. */
    public void step() {
        whenAllowed(model -> {
            notices.goOn();
            pausing = false;
            playing.set(false);
            awake(model).run().step();
        });
    }

    /** The present run, which goes on if it was left before its end. */
    private RunModel awake(RunModel model) {
        Optional<KeptRun> resting = runs.present().filter(KeptRun::isResting);
        resting.map(KeptRun::resume).ifPresent(this::present);
        return current().orElse(model);
    }

    /**
     * Changes one setting from the next iteration on.
     *
     * @throws IllegalArgumentException naming the key, the text and what would be allowed
     */
    public void change(String key, String text) {
        RunModel model = current.get();
        if (model != null) {
            use(model.run().settings().with(key, text));
            remember();
        }
    }

    /** Takes in what happened since the last pulse. */
    public void pull() {
        RunModel model = current.get();
        if (model != null) {
            // The phase first: at the end the log is complete before the phase says so.
            Run.Phase now = phaseOf(model);
            runs.pull();
            model.time().ifPresent(TimeTravel::pull);
            past.set(model.time().flatMap(TimeTravel::moment));
            phase.set(now);
            if (now == Run.Phase.FINISHED) {
                playing.set(false);
            }
            if (notices.pull(model, now)) {
                playing.set(false);
            }
        }
    }

    @Override
    public void close() {
        runs.close();
    }
}
