package zerograds.ui.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForwardException;
import zerograds.problem.Problem;
import zerograds.store.TrustStore;

/**
 * Stands between a button and foreign code: what nobody consented to becomes a {@link Question}, and runs only after the
 * answer. Files are read by {@code background}; the rest is for the JavaFX thread.
 */
public final class CodeGate {
    /**
     * Whether this code may run.
     *
     * @param title of the problem
     * @param code what would run, as its files were when it was asked
     * @param allowed what is waiting for the answer
     */
    public record Question(String title, ForeignCode code, Runnable allowed) {}

    private record Finding(Optional<ForeignCode> unknown, String error) {}

    private final TrustStore trust;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param trust remembers the answers
     * @param background reads files
     * @param window does what it is given on the JavaFX thread
     */
    public CodeGate(TrustStore trust, Executor background, Executor window) {
        this.trust = trust;
        this.background = background;
        this.window = window;
    }

    /** To which code the user consented. */
    TrustStore trust() {
        return trust;
    }

    /** Does {@code work} elsewhere, then uses its result on the JavaFX thread; one after the other. */
    <T> void work(Supplier<T> work, Consumer<T> result) {
        background.execute(() -> {
            T done = work.get();
            window.execute(() -> result.accept(done));
        });
    }

    /** What the user is to be asked now. */
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /**
     * Lets pass what is not foreign, or trusted exactly as it is at this moment; asks about everything else.
     *
     * @param allowed is done at once or after the user has consented
     * @param broken is told why it cannot even be asked
     */
    public void pass(Problem problem, Runnable allowed, Consumer<String> broken) {
        if (!problem.model().isForeign()) {
            allowed.run();
            return;
        }
        work(() -> look(problem), found -> {
            if (!found.error().isEmpty()) {
                broken.accept(found.error());
            } else {
                found.unknown().ifPresentOrElse(code -> ask(new Question(problem.title(), code, allowed)), allowed);
            }
        });
    }

    private Finding look(Problem problem) {
        try {
            return new Finding(problem.model().foreignCode().filter(code -> !trust.allows(code)), "");
        } catch (ForwardException | UncheckedIOException e) {
            return new Finding(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private void ask(Question asked) {
        if (question.get().isEmpty()) {
            question.set(Optional.of(asked));
        }
    }

    /**
     * Answers the present question.
     *
     * @param broken is told why a consent cannot be remembered; then nothing runs
     */
    public void answer(boolean consented, Consumer<String> broken) {
        Optional<Question> asked = question.get();
        question.set(Optional.empty());
        if (asked.isPresent() && consented) {
            work(() -> grant(asked.get().code()), error -> {
                if (error.isEmpty()) {
                    asked.get().allowed().run();
                } else {
                    broken.accept(error);
                }
            });
        }
    }

    private String grant(ForeignCode code) {
        try {
            trust.grant(code);
            return "";
        } catch (IOException | UncheckedIOException e) {
            return Texts.of("code.unremembered", trust.file(), e.getMessage());
        }
    }

    /** Reads the beginning of one of the question's files, for people. */
    public void show(Question asked, int file, Consumer<String> text) {
        work(
                () -> CodeText.of(
                        asked.code().folder().resolve(asked.code().files().get(file))),
                text);
    }
}
