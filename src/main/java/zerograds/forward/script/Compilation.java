package zerograds.forward.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of compiling a script: its classes, or the errors.
 *
 * @param source that was compiled
 * @param diagnostics in the order of the compiler
 * @param classes class files by the name of the class; empty if there are errors
 */
public record Compilation(ScriptSource source, List<Diagnostic> diagnostics, Map<String, byte[]> classes) {
    public Compilation {
        diagnostics = List.copyOf(diagnostics);
        classes = Map.copyOf(classes);
    }

    /** Whether the script can be run. */
    public boolean isSound() {
        return firstError().isEmpty();
    }

    /** The first error, as {@code Model.java:3:14: ';' expected}. */
    public Optional<String> firstError() {
        return diagnostics.stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .map(error -> source.fileName() + ":" + error.line() + ":" + error.column() + ": " + error.message());
    }
}
