package zerograds.ui.model.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import zerograds.problem.FileReason;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForwardException;
import zerograds.problem.Problem;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.yaml.ProblemException;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Workbench;

/** Makes a problem of a program: checks what was typed, tries the program, saves. JavaFX thread only; nothing here waits. */
public final class ProgramWizard {
    private final Workbench workbench;
    private final ProblemShelf shelf;
    private final CodeGate gate;
    private final ProgramDraft draft = new ProgramDraft();
    private final ProgramTrial trial;
    private Optional<Problem> tried = Optional.empty();
    private final BooleanProperty trying = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<ProgramTrial.Report> report =
            new ReadOnlyObjectWrapper<>(new ProgramTrial.Report(Optional.empty(), ""));

    /** @param window does what it is given on the JavaFX thread */
    public ProgramWizard(Workbench workbench, ProblemShelf shelf, Executor window) {
        this.workbench = workbench;
        this.shelf = shelf;
        gate = workbench.gate();
        trial = new ProgramTrial(window);
    }

    public ProgramDraft draft() {
        return draft;
    }

    /** Whether the program is being tried. */
    public BooleanProperty tryingProperty() {
        return trying;
    }

    /** What the last trial, check or attempt to save said. */
    public ReadOnlyObjectProperty<ProgramTrial.Report> reportProperty() {
        return report.getReadOnlyProperty();
    }

    private record Reading(Optional<Problem> problem, String error) {}

    private void read(Consumer<Problem> done) {
        String yaml = draft.yaml();
        String folder = draft.folderProperty().get().strip();
        gate.work(() -> reading(folder, yaml), reading -> reading.problem()
                .ifPresentOrElse(done, () -> say(reading.error())));
    }

    private Reading reading(String folder, String yaml) {
        try {
            if (!Path.of(folder).isAbsolute() || !Files.isDirectory(Path.of(folder))) {
                return new Reading(Optional.empty(), Texts.of("program.folder.missing"));
            }
            return new Reading(Optional.of(ProblemFiles.read(file(folder), yaml, gate.trust())), "");
        } catch (ProblemException e) {
            return new Reading(Optional.empty(), e.key() + ": " + e.reason());
        } catch (InvalidPathException e) {
            return new Reading(Optional.empty(), Texts.of("program.folder.wrong", e.getReason()));
        }
    }

    private static Path file(String folder) {
        return Path.of(folder).resolve(ProblemFiles.FILE);
    }

    private void say(String text) {
        report.set(new ProgramTrial.Report(Optional.empty(), text));
    }

    /** Runs the program twice at the start, after the user has consented to it. */
    public void test() {
        read(problem -> consented(problem, error -> {
            if (error.isEmpty()) {
                gate.pass(problem, () -> start(problem), this::say);
            } else {
                say(error);
            }
        }));
    }

    /** Whoever consented to the program is not asked about it again when only what was typed around it has changed. */
    private void consented(Problem problem, Consumer<String> done) {
        Optional<Problem> before = tried;
        gate.work(() -> extended(before.flatMap(ProgramWizard::code), code(problem)), done);
    }

    private String extended(Optional<ForeignCode> before, Optional<ForeignCode> now) {
        try {
            if (before.isPresent() && now.isPresent()) {
                gate.trust().extend(before.get(), now.get(), file -> false);
            }
            return "";
        } catch (IOException e) {
            return Texts.of("code.unremembered", FileReason.of(e));
        }
    }

    private void start(Problem problem) {
        tried = Optional.of(problem);
        trying.set(true);
        say("");
        trial.start(problem, result -> {
            trying.set(false);
            report.set(result);
        });
    }

    /** Ends the trial. */
    public void cancel() {
        trial.cancel();
    }

    /** Writes the problem's file into the folder and opens the problem. An existing file is never replaced. */
    public void save(Runnable done) {
        read(problem -> {
            String folder = draft.folderProperty().get().strip();
            String yaml = draft.yaml();
            consented(
                    problem,
                    refused -> gate.work(() -> write(problem, file(folder), yaml), error -> {
                        if (error.isEmpty()) {
                            shelf.add(folder, workbench::open);
                            done.run();
                        } else {
                            say(error);
                        }
                    }));
        });
    }

    /** Whoever consented to the program when it was tried is not asked about it again. */
    private String write(Problem problem, Path file, String yaml) {
        try {
            if (Files.exists(file)) {
                return Texts.of("program.exists");
            }
            gate.trust().keep(() -> code(problem), ProblemFiles.FILE::equals, () -> Files.writeString(file, yaml));
            return "";
        } catch (IOException e) {
            return Texts.of("program.unwritable", file, FileReason.of(e));
        }
    }

    private static Optional<ForeignCode> code(Problem problem) {
        try {
            return problem.model().foreignCode();
        } catch (ForwardException notUsable) {
            return Optional.empty();
        }
    }
}
