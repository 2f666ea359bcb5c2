package zerograds.ui.model.problem;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import zerograds.problem.FileReason;
import zerograds.problem.ForeignCode;
import zerograds.problem.ForwardException;
import zerograds.problem.Problem;
import zerograds.store.problem.TrustStore;
import zerograds.ui.model.text.Texts;

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

    /** A gate that reads the files of foreign code at once, with the trust of this process's user. */
    public static CodeGate ofUser() {
        return new CodeGate(TrustStore.ofUser(), Runnable::run, Runnable::run);
    }

    /** To which code the user consented. */
    public TrustStore trust() {
        return trust;
    }

    /** Does {@code work} elsewhere, then uses its result on the JavaFX thread; one after the other. */
    public <T> void work(Supplier<T> work, Consumer<T> result) {
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
            Optional<ForeignCode> code = problem.model().foreignCode();
            return new Finding(code.isPresent() && trust.allows(code.get()) ? Optional.empty() : code, "");
        } catch (ForwardException | IOException e) {
            return new Finding(Optional.empty(), FileReason.of(e));
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
        } catch (IOException e) {
            return Texts.of("code.unremembered", FileReason.of(e));
        }
    }

    private record Given(List<TrustStore.Consent> consents, String error) {}

    /**
     * To what the user consented.
     *
     * @param broken is told why that cannot be said
     */
    public void consents(Consumer<List<TrustStore.Consent>> shown, Consumer<String> broken) {
        withdraw(List.of(), shown, broken);
    }

    /**
     * Forgets consents: what they cover is not started any more before the user is asked again.
     *
     * @param left is told those that are left
     * @param broken is told why they cannot be withdrawn
     */
    public void withdraw(
            List<TrustStore.Consent> unwanted, Consumer<List<TrustStore.Consent>> left, Consumer<String> broken) {
        work(() -> without(unwanted), given -> {
            if (given.error().isEmpty()) {
                left.accept(given.consents());
            } else {
                broken.accept(given.error());
            }
        });
    }

    private Given without(List<TrustStore.Consent> unwanted) {
        try {
            if (!unwanted.isEmpty()) {
                trust.revoke(unwanted::contains);
            }
            return new Given(trust.consents(), "");
        } catch (IOException e) {
            return new Given(List.of(), FileReason.of(e));
        }
    }

    /** Reads the beginning of one of the question's files, for people. */
    public void show(Question asked, String file, Consumer<String> text) {
        work(() -> CodeText.of(asked.code().folder().resolve(file)), text);
    }
}
