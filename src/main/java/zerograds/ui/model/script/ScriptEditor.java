package zerograds.ui.model.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import zerograds.forward.script.ScriptTemplate;
import zerograds.problem.FileReason;
import zerograds.problem.Problem;
import zerograds.store.problem.ScriptFolder;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.workbench.Notice;
import zerograds.ui.model.workbench.Workbench;

/**
 * Edits the script of the problem that is open, and its description. Compiling, reading and writing happen elsewhere;
 * everything here is for the JavaFX thread, and the answer to an older question never replaces that to a newer one.
 */
public final class ScriptEditor {
    private final Workbench workbench;
    private final ProblemShelf shelf;
    private final CodeGate gate;
    private final Draft script = new Draft("Model.java");
    private final Draft description = new Draft("problem.yaml");
    private final ReadOnlyObjectWrapper<Optional<ScriptFolder>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private long asked;

    /** Follows the problem that {@code workbench} opens. */
    public ScriptEditor(Workbench workbench, ProblemShelf shelf) {
        this.workbench = workbench;
        this.shelf = shelf;
        gate = workbench.gate();
        workbench.currentProperty().subscribe(this::follow);
    }

    public Draft script() {
        return script;
    }

    public Draft description() {
        return description;
    }

    /** Where the texts belong; empty if the problem has no script. */
    public ReadOnlyObjectProperty<Optional<ScriptFolder>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** How it stands, in a few words. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether something was typed that is not saved. */
    public boolean isChanged() {
        return !script.isSaved() || !description.isSaved();
    }

    private void follow() {
        Optional<ScriptFolder> found = workbench.current().flatMap(model -> ScriptFolder.of(model.problem()));
        if (isChanged()) {
            state.set(Texts.of("editor.unsaved"));
        } else if (found.isPresent()) {
            load(found.get());
        } else {
            place.set(Optional.empty());
        }
    }

    /** Reads the files again: what was typed since they were saved is lost. */
    public void revert() {
        script.saved(script.textProperty().get());
        description.saved(description.textProperty().get());
        follow();
    }

    private void load(ScriptFolder folder) {
        attempt(folder::read, texts -> {
            script.nameProperty().set(folder.source());
            script.load(texts.script());
            description.load(texts.description());
            place.set(Optional.of(folder));
            check();
        });
    }

    /** Looks for errors without running or saving anything. */
    public void check() {
        check(found -> {});
    }

    private void check(Consumer<ScriptCheck> done) {
        place.get().ifPresent(folder -> {
            long question = ++asked;
            ScriptFolder.Texts texts = texts();
            gate.work(() -> ScriptCheck.of(folder, texts, gate.trust()), found -> {
                if (question == asked) {
                    script.marksProperty().set(found.script());
                    description.marksProperty().set(found.description());
                    state.set(words(found));
                }
                done.accept(found);
            });
        });
    }

    private String words(ScriptCheck found) {
        if (found.errors() > 0) {
            return found.errors() == 1 ? Texts.of("editor.error") : Texts.of("editor.errors", found.errors());
        }
        return isChanged() ? Texts.of("editor.correct.unsaved") : Texts.of("editor.correct");
    }

    private ScriptFolder.Texts texts() {
        return new ScriptFolder.Texts(
                script.textProperty().get(), description.textProperty().get());
    }

    /** Writes both files. */
    public void save() {
        save(() -> state.set(Texts.of("notice.saved")));
    }

    /** Writes both files, then does {@code done}. */
    public void save(Runnable done) {
        place.get().ifPresent(folder -> {
            ScriptFolder.Texts texts = texts();
            attempt(
                    () -> {
                        folder.write(texts, gate.trust());
                        return folder;
                    },
                    written -> {
                        script.saved(texts.script());
                        description.saved(texts.description());
                        done.run();
                    });
        });
    }

    /** Checks; if nothing is wrong, saves, and opens the problem as it is then. Nothing of it runs. */
    public void apply() {
        apply(() -> {});
    }

    /** The same, then runs it. */
    public void run() {
        apply(workbench.playback()::play);
    }

    private void apply(Runnable done) {
        check(found -> {
            if (found.errors() == 0) {
                save(() -> place.get().ifPresent(folder -> open(folder.folder(), done)));
            }
        });
    }

    private void open(Path folder, Runnable done) {
        shelf.add(folder.toString(), card -> {
            workbench.open(card);
            if (isOpen(card.problem())) {
                done.run();
            }
        });
    }

    private boolean isOpen(Optional<Problem> problem) {
        return problem.isPresent()
                && workbench
                        .current()
                        .filter(model -> model.problem().equals(problem.get()))
                        .isPresent();
    }

    /** Writes a copy of the whole problem into another folder and opens that. */
    public void saveAs(Path other) {
        place.get().ifPresent(folder -> {
            ScriptFolder.Texts texts = texts();
            attempt(() -> folder.writeTo(other, texts, gate.trust()), this::openCopy);
        });
    }

    /** Writes a new problem from {@code template} and opens it. */
    public void create(Path folder, String title, ScriptTemplate template) {
        attempt(() -> ScriptFolder.create(folder, title, template, gate.trust()), this::openCopy);
    }

    private void openCopy(ScriptFolder made) {
        script.saved(script.textProperty().get());
        description.saved(description.textProperty().get());
        open(made.folder(), () -> {});
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private record Outcome<T>(Optional<T> value, String error) {}

    private <T> void attempt(Work<T> work, Consumer<T> done) {
        gate.work(() -> outcome(work), outcome -> {
            outcome.value().ifPresent(done);
            if (!outcome.error().isEmpty()) {
                state.set(outcome.error());
                workbench.noticeProperty().set(Optional.of(Notice.ofFile(outcome.error())));
            }
        });
    }

    private static <T> Outcome<T> outcome(Work<T> work) {
        try {
            return new Outcome<>(Optional.ofNullable(work.run()), "");
        } catch (IOException e) {
            return new Outcome<>(Optional.empty(), Texts.of("editor.broken", FileReason.of(e)));
        }
    }
}
