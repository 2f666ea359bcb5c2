package zerograds.forward.script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic.Kind;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles scripts in memory. Nothing of a script is executed, no annotation processor either. Thread safe. */
public final class ScriptCompiler {
    private ScriptCompiler() {}

    /** Compiles a script. */
    public static Compilation compile(ScriptSource source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            Diagnostic none = new Diagnostic(true, 0, 0, "this Java has no compiler: a JDK is needed");
            return new Compilation(source, List.of(none), Map.of());
        }
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        StandardJavaFileManager files = compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8);
        try (Memory memory = new Memory(files)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-g",
                    "-Xlint:all,-serial,-path,-options",
                    "-cp",
                    System.getProperty("java.class.path"));
            compiler.getTask(null, memory, collector, options, null, List.of(new Text(source)))
                    .call();
            List<Diagnostic> diagnostics = collector.getDiagnostics().stream()
                    .map(ScriptCompiler::diagnostic)
                    .toList();
            boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
            return new Compilation(source, diagnostics, failed ? Map.of() : memory.classes());
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be closed", e);
        }
    }

    private static Diagnostic diagnostic(javax.tools.Diagnostic<? extends JavaFileObject> found) {
        return new Diagnostic(
                found.getKind() == Kind.ERROR,
                Math.max(0, found.getLineNumber()),
                Math.max(0, found.getColumnNumber()),
                found.getMessage(Locale.ROOT));
    }

    /** A source in memory. */
    private static final class Text extends SimpleJavaFileObject {
        private final ScriptSource source;

        Text(ScriptSource source) {
            super(URI.create("memory:///" + source.fileName()), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }

    /** Keeps class files in memory. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        Memory(JavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new HashMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
