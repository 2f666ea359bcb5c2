package zerograds.ui.model.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import zerograds.optim.settings.Settings;
import zerograds.problem.FileReason;
import zerograds.problem.Problem;
import zerograds.run.RunPlan;
import zerograds.run.journal.Journal;
import zerograds.run.journal.Past;
import zerograds.run.log.RunEvent;
import zerograds.store.library.RecordedRun;
import zerograds.store.library.RunKeeper;
import zerograds.store.library.RunLibrary;
import zerograds.store.library.RunRecorder;
import zerograds.store.library.RunSummary;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.run.RunFile;
import zerograds.store.yaml.ProblemException;
import zerograds.ui.model.problem.ProblemShelf;

/** Keeps the runs of a window in the files of a library, and opens them again. JavaFX thread only; files are read elsewhere. */
public final class RunFiles implements RunStore, AutoCloseable {
    private final Workbench workbench;
    private final ProblemShelf shelf;
    private final RunKeeper keeper;
    private final Clock clock;
    private final Executor background;
    private final Executor window;

    /**
     * @param library where they are kept
     * @param background reads files
     * @param window does what it is given on the JavaFX thread
     */
    public RunFiles(
            Workbench workbench,
            ProblemShelf shelf,
            RunLibrary library,
            Clock clock,
            Executor background,
            Executor window) {
        this.workbench = workbench;
        this.shelf = shelf;
        this.clock = clock;
        this.background = background;
        this.window = window;
        keeper = new RunKeeper(library, clock, reason -> window.execute(() -> tell(Notice.ofUnkept(reason))));
        workbench.keep(this);
    }

    private void tell(Notice notice) {
        workbench.noticeProperty().set(Optional.of(notice));
    }

    @Override
    public Journal begin(RunPlan plan) {
        Supplier<Optional<Path>> place = shelf.source(plan.problem().id());
        return keeper.begin(plan, () -> RunRecorder.Origin.at(place.get(), plan.problem(), this::read));
    }

    private Problem read(Path file) {
        try {
            return ProblemFiles.read(file, workbench.gate().trust());
        } catch (ProblemException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private record Found(Optional<Resumption> run, Path problem, String error) {}

    @Override
    public void open(Path file) {
        background.execute(() -> {
            Found found = find(file);
            window.execute(() -> found.run()
                    .ifPresentOrElse(
                            // First the problem, so that the window knows where it is from.
                            run -> shelf.add(
                                    found.problem().toString(), card -> workbench.open(run.run(), run.choice())),
                            () -> tell(Notice.ofRunFile(file, found.error()))));
        });
    }

    private Found find(Path file) {
        try {
            RunFile.requireFree(file);
            RecordedRun recorded = RecordedRun.open(file, keeper.library(), this::read);
            try {
                return new Found(Optional.of(resumption(recorded)), recorded.problemFile(), "");
            } catch (IOException | RuntimeException e) {
                recorded.close();
                throw e;
            }
        } catch (IOException e) {
            return new Found(Optional.empty(), file, FileReason.of(e));
        } catch (RuntimeException e) {
            return new Found(Optional.empty(), file, String.valueOf(e.getMessage()));
        }
    }

    private Resumption resumption(RecordedRun recorded) throws IOException {
        List<String> damage = recorded.audit();
        if (!damage.isEmpty()) {
            throw new IOException(String.join("\n", damage));
        }
        Settings[] settings = {recorded.plan().settings()};
        recorded.events(entry -> {
            if (entry.event() instanceof RunEvent.SettingsChanged change) {
                settings[0] = change.settings();
            }
        });
        Past past = recorded.pastOnce();
        return new Resumption(recorded.plan(), settings[0], past, keeper.goOn(recorded.file()));
    }

    /** Offers to go on with the newest run of the library if it was left before its end; a notice that is shown stays. */
    public void offerLatest() {
        background.execute(() -> latest().ifPresent(left -> window.execute(() -> {
            if (workbench.noticeProperty().get().isEmpty()) {
                tell(Notice.ofLeft(left, age(left), () -> open(left.file())));
            }
        })));
    }

    private Duration age(RunSummary left) {
        return Duration.between(left.written(), Instant.now(clock));
    }

    /** What cannot be read, or is written by another process, is not worth a word here. */
    private Optional<RunSummary> latest() {
        try {
            Optional<Path> newest = keeper.library().files().stream()
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            RunFile.requireFree(newest.get());
            return Optional.of(RunSummary.read(newest.get())).filter(run -> !run.hasEnded() && run.iterations() > 0);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Completes the files; the runs were stopped. Waits a moment, so the window should be hidden. */
    @Override
    public void close() {
        keeper.close();
    }
}
