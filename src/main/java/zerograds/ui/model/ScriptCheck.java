package zerograds.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import zerograds.forward.script.ScriptCompiler;
import zerograds.forward.script.ScriptSource;
import zerograds.problem.Trust;
import zerograds.store.ProblemException;
import zerograds.store.ProblemFiles;
import zerograds.store.ScriptFolder;

/**
 * What is wrong with a script and its description; found without running anything.
 *
 * @param script marks of the compiler
 * @param description marks of the reader of problem files
 */
record ScriptCheck(List<Mark> script, List<Mark> description) {
    /** Compiles and reads. Not for the JavaFX thread. */
    static ScriptCheck of(ScriptFolder folder, ScriptFolder.Texts texts, Trust trust) {
        String name = ScriptSource.nameOf(Path.of(folder.source()));
        List<Mark> script = ScriptCompiler.compile(new ScriptSource(name, texts.script())).diagnostics().stream()
                .map(found -> Mark.of(found, texts.script()))
                .toList();
        List<Mark> description = refusal(folder.description(), texts.description(), trust)
                .map(refused -> new Mark(true, refused.line(), 0, keyed(refused)))
                .stream()
                .toList();
        return new ScriptCheck(script, description);
    }

    private static Optional<ProblemException> refusal(Path file, String text, Trust trust) {
        try {
            ProblemFiles.read(file, text, trust);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e);
        }
    }

    private static String keyed(ProblemException refused) {
        return refused.key().isEmpty() ? refused.reason() : refused.key() + ": " + refused.reason();
    }

    long errors() {
        return script.stream().filter(Mark::isError).count() + description.size();
    }
}
