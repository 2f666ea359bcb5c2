package zerograds.ui.model.workbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import zerograds.optim.Method;
import zerograds.optim.settings.Settings;
import zerograds.optim.zerograds.ZeroGrads;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.RunPlan;

/**
 * What is chosen: the plan of the run that the next reset begins, and how it came to be, so that it can be undone. Settings
 * act from the next iteration on; another optimizer or preset begins a run at once; all else waits for the reset once
 * something was computed. JavaFX thread only.
 */
public final class Choices {
    private final ReadOnlyObjectWrapper<Optional<History>> history = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<@Nullable RunPlan> next =
            history.map(steps -> steps.map(History::present).orElse(null));
    private final ObservableValue<@Nullable Settings> settings = next.map(RunPlan::settings);
    private final Playback playback;
    private final Consumer<RunPlan> begin;

    /** @param begin opens a run of a plan that was {@link #take taken} */
    Choices(Playback playback, Consumer<RunPlan> begin) {
        this.playback = playback;
        this.begin = begin;
    }

    /** What was chosen for the present run, step by step; empty before anything is open. */
    public ReadOnlyObjectProperty<Optional<History>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** The plan of the run that the next reset begins; null before anything is open. */
    public ObservableValue<@Nullable RunPlan> nextProperty() {
        return next;
    }

    /** The same. Where it differs from the present run's plan in more than settings, the difference waits for the reset. */
    public Optional<RunPlan> next() {
        return history.get().map(History::present);
    }

    /** The settings of the next iteration; null before anything is open. */
    public ObservableValue<@Nullable Settings> settingsProperty() {
        return settings;
    }

    /** The settings of the chosen preset as it is, the problem's wishes included. */
    public Optional<Settings> presetSettings() {
        return next().map(Presets::settings);
    }

    /** The optimizer of the next run. */
    public Method method() {
        return next().map(RunPlan::method).orElse(ZeroGrads.METHOD);
    }

    /** The names of the present method's presets, the usual one first. */
    public List<String> presets() {
        return Presets.names(method());
    }

    /** Makes {@code plan} that of a run that is opened; the history goes on if the problem is the same. */
    void take(RunPlan plan) {
        history.set(Optional.of(then(plan)));
    }

    /** Begins the history anew: choices belong to the run they were made for. */
    void restart(RunPlan plan) {
        history.set(Optional.of(History.of(plan)));
    }

    private History then(RunPlan chosen) {
        return history.get().map(steps -> steps.then(chosen)).orElseGet(() -> History.of(chosen));
    }

    /** Takes back the latest choice; what was computed with it stays in the log. */
    public void undo() {
        history.get().map(History::undo).ifPresent(this::go);
    }

    /** Chooses again what was undone last. */
    public void redo() {
        history.get().map(History::redo).ifPresent(this::go);
    }

    /** Makes the next change a step of its own, such as when a slider is let go. */
    public void seal() {
        history.set(history.get().map(History::sealed));
    }

    /**
     * Changes one setting from the next iteration on.
     *
     * @throws IllegalArgumentException naming the key, the text and what would be allowed
     */
    public void change(String key, String text) {
        next().ifPresent(plan -> choose(plan.withSettings(plan.settings().with(key, text))));
    }

    /** Takes another seed from the next reset on; at once if nothing was computed yet. */
    public void seed(long seed) {
        next().ifPresent(plan -> choose(plan.withSeed(seed)));
    }

    /** Takes another budget from the next reset on; at once if nothing was computed yet. */
    public void budget(Budget budget) {
        next().ifPresent(plan -> choose(plan.withBudget(budget)));
    }

    /** Holds the parameters of these names at their start from the next reset on; at once if nothing was computed yet. */
    public void freeze(Set<String> names) {
        next().ifPresent(plan -> problem(plan.problem().freezing(names, plan.seed())));
    }

    /** Takes another problem from the next reset on; at once if nothing was computed yet. */
    void problem(Problem problem) {
        next().ifPresent(plan -> choose(plan.withProblem(problem)));
    }

    /** Begins again with another optimizer: its settings and its budget, by its preset of the same name if it has one. */
    public void chooseMethod(Method method) {
        next().filter(plan -> !plan.method().equals(method))
                .ifPresent(plan ->
                        choose(RunPlan.of(plan.problem(), method, Presets.like(plan.preset(), method), seedInForce())));
    }

    /** Begins again with another preset's settings and budget. */
    public void choosePreset(String preset) {
        next().map(plan -> RunPlan.of(plan.problem(), plan.method(), preset, seedInForce()))
                .ifPresent(plan -> {
                    take(plan);
                    begin.accept(plan);
                });
    }

    /** That of the present run: another one that was typed waits for the reset. */
    private long seedInForce() {
        return playback.current().map(model -> model.run().plan().seed()).orElse(1L);
    }

    private void choose(RunPlan chosen) {
        if (!next().equals(Optional.of(chosen))) {
            go(then(chosen));
        }
    }

    /** Goes over to the choices of {@code wanted}: begins again only if it must. */
    private void go(History wanted) {
        RunPlan before = next().orElseThrow();
        RunPlan after = wanted.present();
        history.set(Optional.of(wanted));
        boolean atOnce =
                !after.method().equals(before.method()) || !after.preset().equals(before.preset());
        boolean waits = !after.withSettings(before.settings()).equals(before);
        if (atOnce || (waits && !playback.hasComputed())) {
            begin.accept(after);
        } else if (!after.settings().equals(before.settings())) {
            playback.current().ifPresent(model -> model.run().change(after.settings()));
        }
    }
}
