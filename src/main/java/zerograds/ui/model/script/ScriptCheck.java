package zerograds.ui.model.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zerograds.forward.script.ScriptCompiler;
import zerograds.forward.script.ScriptSource;
import zerograds.problem.Trust;
import zerograds.problem.Visible;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.problem.ScriptFolder;
import zerograds.store.yaml.ProblemException;
import zerograds.ui.model.text.Texts;

/**
 * What is wrong with a script and its description; found without running anything.
 *
 * @param script marks of the compiler
 * @param description marks of the reader of problem files
 */
record ScriptCheck(List<Mark> script, List<Mark> description) {
    /** Compiles and reads. Not for the JavaFX thread. */
    static ScriptCheck of(ScriptFolder folder, ScriptFolder.Texts texts, Trust trust) {
        Stream<Mark> compiled = folder.hasScript() ? compiled(folder, texts.script()) : Stream.of();
        List<Mark> script = Stream.concat(compiled, unseen(texts.script())).toList();
        Stream<Mark> refused = refusal(folder.description(), texts.description(), trust)
                .map(reason -> new Mark(true, reason.line(), 0, keyed(reason)))
                .stream();
        return new ScriptCheck(
                script, Stream.concat(refused, unseen(texts.description())).toList());
    }

    /** Characters that are not seen and may make a text look like another: the editor cannot write them visibly. */
    private static Stream<Mark> unseen(String text) {
        String[] lines = text.split("\r?\n", -1);
        return IntStream.range(0, lines.length)
                .filter(i -> Visible.firstHidden(lines[i]) >= 0)
                .mapToObj(i -> {
                    int column = Visible.firstHidden(lines[i]);
                    String code = "U+%04X".formatted(lines[i].codePointAt(column));
                    return new Mark(false, i + 1, column + 1, Texts.of("code.unseen", code));
                });
    }

    private static Stream<Mark> compiled(ScriptFolder folder, String text) {
        String name = ScriptSource.nameOf(Path.of(folder.source()));
        return ScriptCompiler.compile(new ScriptSource(name, text)).diagnostics().stream()
                .map(found -> Mark.of(found, text));
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
        return Stream.concat(script.stream(), description.stream())
                .filter(Mark::isError)
                .count();
    }
}
