package zerograds.ui.model.settings;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import zerograds.compare.Contender;
import zerograds.compare.Result;
import zerograds.compare.StudyRunner;
import zerograds.compare.sweep.Sweep;
import zerograds.compare.sweep.SweepAxis;
import zerograds.compare.sweep.SweepCell;
import zerograds.compare.sweep.SweepResult;
import zerograds.optim.settings.Setting;
import zerograds.optim.settings.Settings;
import zerograds.run.RunPlan;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Jobs;
import zerograds.ui.model.workbench.Workbench;

/** Sweeps of the settings of the method that is chosen, each a job. JavaFX thread only; nothing here waits. */
public final class SweepModel {
    /** What one wants to vary most. */
    private static final List<String> FIRST =
            List.of("locality", "smoothing", "width", "batch", "thetaRate", "weightsRate");

    private final Workbench workbench;
    private final Jobs jobs;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Optional<SweepResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Runnable stop = () -> {};
    private @Nullable Sweep present;

    /** @param window does what it is given on the JavaFX thread */
    public SweepModel(Workbench workbench, Jobs jobs, Executor window) {
        this.workbench = workbench;
        this.jobs = jobs;
        this.window = window;
    }

    /** The results of the latest sweep so far. */
    public ReadOnlyObjectProperty<Optional<SweepResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far it is, or how it ended. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The numbers among the settings of the method, those first that one wants to vary most. */
    public List<Setting> settings() {
        List<Setting> numbers = workbench.choices().method().schema().settings().stream()
                .filter(setting -> setting instanceof Setting.Real || setting instanceof Setting.Whole)
                .toList();
        return Stream.concat(
                        FIRST.stream().flatMap(key -> numbers.stream()
                                .filter(setting -> setting.key().equals(key))),
                        numbers.stream().filter(setting -> !FIRST.contains(setting.key())))
                .toList();
    }

    /** The settings as they are now; empty before anything is open. */
    public Optional<Settings> base() {
        return Optional.ofNullable(workbench.choices().settingsProperty().getValue());
    }

    /**
     * The sweep around the settings as they are now.
     *
     * @throws IllegalArgumentException saying what does not fit
     */
    public Sweep plan(List<SweepAxis> axes, List<Long> seeds, long evaluations) {
        RunPlan plan = workbench
                .choices()
                .next()
                .orElseThrow(() -> new IllegalArgumentException(Texts.of("sweep.no-problem")));
        RunPlan now = base().map(plan::withSettings).orElse(plan);
        return new Sweep(now.problem(), Contender.of(now), axes, seeds, evaluations);
    }

    /** Begins a sweep, as soon as the foreign code of its problem may run. */
    public void start(Sweep sweep) {
        status.set("");
        workbench.gate().pass(sweep.problem(), () -> begin(sweep), status::set);
    }

    private void begin(Sweep sweep) {
        cancel();
        SweepResult nothing = SweepResult.of(sweep);
        present = sweep;
        result.set(Optional.of(nothing));
        running.set(true);
        status.set(Texts.of("sweep.runs", 0, sweep.runs()));
        stop = jobs.start(
                Texts.of("sweep.job", sweep.problem().title()), report -> run(sweep, new Tally(nothing, report)));
    }

    private Runnable run(Sweep sweep, Tally tally) {
        // one processor is left to the window
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        tally.report.at(0, sweep.runs(), Texts.of("sweep.runs", 0, sweep.runs()));
        String end;
        try {
            new StudyRunner(threads).run(sweep.study(), tally);
            end = "";
        } catch (InterruptedException e) {
            end = Texts.of("sweep.cancelled");
        } catch (IOException | RuntimeException e) {
            end = Texts.of("sweep.broken", (e.getCause() == null ? e : e.getCause()).getMessage());
        }
        String said = end;
        return () -> finish(sweep, said, tally.passed());
    }

    /** Adds up what comes, on the threads it comes from. */
    private final class Tally implements StudyRunner.Listener {
        private final Jobs.Report report;
        private final long begun = System.nanoTime();
        private SweepResult known;

        Tally(SweepResult nothing, Jobs.Report report) {
            known = nothing;
            this.report = report;
        }

        Duration passed() {
            return Duration.ofNanos(System.nanoTime() - begun);
        }

        @Override
        public synchronized void finished(Result one, int done, int all) {
            known = known.with(one);
            SweepResult now = known;
            Duration left = passed().multipliedBy(all - done).dividedBy(done);
            String said = Texts.of("sweep.progress", done, all, NumberText.span(left));
            report.at(done, all, said);
            window.execute(() -> show(now, said));
        }
    }

    private void show(SweepResult now, String said) {
        if (now.sweep().equals(present)) {
            result.set(Optional.of(now));
            if (running.get()) {
                status.set(said);
            }
        }
    }

    private void finish(Sweep sweep, String said, Duration passed) {
        if (sweep.equals(present)) {
            running.set(false);
            int runs = result.get().map(SweepResult::runs).orElse(0);
            String done = Texts.of("sweep.done", runs, sweep.runs(), NumberText.span(passed));
            status.set(said.isEmpty() ? done : said + " " + done);
        }
    }

    /** Ends the present sweep; what came is kept. */
    public void cancel() {
        stop.run();
    }

    /** Opens a run with the settings of {@code cell}, the sweep's budget and its first seed. */
    public void take(SweepCell cell) {
        result.get().ifPresent(known -> workbench.open(known.sweep().plan(cell)));
    }
}
