package zerograds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Keeps folders, files, methods and circles of classes small. What exceeds a limit stands in a list by its name; the lists
 * may only shrink: what keeps its limit again has to leave them.
 */
@AnalyzeClasses(packages = "zerograds", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final int MEAN_FILES = 10;
    private static final int MOST_FILES = 32;
    private static final int MOST_LINES = 300;
    private static final int MOST_METHOD_LINES = 50;
    private static final int MOST_TYPES = 25;
    private static final int LARGEST_CIRCLE = 3;

    private static final Set<String> LARGE_FILES = Set.of();

    private static final Set<String> LONG_METHODS = Set.of();

    private static final Set<String> KNOW_MANY_TYPES = Set.of();

    /** Each by the first of its classes. */
    private static final Set<String> LARGE_CIRCLES = Set.of();

    private static final Path SOURCES = Path.of(System.getProperty("zerograds.home", "."), "src", "main", "java");

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static String name(Path file) {
        return SOURCES.relativize(file).toString().replace('\\', '/').replaceFirst("\\.java$", "");
    }

    @Test
    void foldersHoldFewFiles() throws IOException {
        Collection<Long> counts = files().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()))
                .values();

        assertThat(counts).allMatch(count -> count <= MOST_FILES);
        assertThat(counts.stream().mapToLong(count -> count).average().orElseThrow())
                .isLessThanOrEqualTo(MEAN_FILES);
    }

    @Test
    void filesAreShort() throws IOException {
        Set<String> large = new TreeSet<>();
        for (Path file : files()) {
            if (Files.readAllLines(file).size() > MOST_LINES) {
                large.add(name(file));
            }
        }
        assertThat(large).isEqualTo(LARGE_FILES);
    }

    @Test
    void methodsFitAScreen() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            Set<String> found = new TreeSet<>();
            for (CompilationUnitTree unit : task.parse()) {
                new LongMethods(unit, positions).scan(unit, found);
            }
            assertThat(found).isEqualTo(LONG_METHODS);
        }
    }

    /** Finds the methods of a file that are too long. */
    private static final class LongMethods extends TreeScanner<Void, Set<String>> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        LongMethods(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Set<String> found) {
            LineMap lines = unit.getLineMap();
            long first = positions.getStartPosition(unit, method);
            long last = positions.getEndPosition(unit, method);
            // a record's own constructor has no place
            if (last >= 0 && lines.getLineNumber(last) - lines.getLineNumber(first) >= MOST_METHOD_LINES) {
                found.add(name(Path.of(unit.getSourceFile().toUri())) + " " + method.getName());
            }
            return super.visitMethod(method, found);
        }
    }

    @ArchTest
    static void classesKnowFewTypesOfTheProject(JavaClasses classes) {
        Set<String> many = new TreeSet<>();
        uses(classes).forEach((name, used) -> {
            if (used.size() > MOST_TYPES) {
                many.add(name);
            }
        });
        assertThat(many).isEqualTo(KNOW_MANY_TYPES);
    }

    @ArchTest
    static void circlesOfClassesAreSmallAndInsideAPackage(JavaClasses classes) {
        Map<String, Set<String>> uses = uses(classes);
        Map<String, Set<String>> reached = new TreeMap<>();
        uses.keySet().forEach(name -> reached.put(name, reachedFrom(name, uses)));
        Set<String> large = new TreeSet<>();
        reached.forEach((name, others) -> {
            TreeSet<String> circle = others.stream()
                    .filter(other -> reached.getOrDefault(other, Set.of()).contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            long packages = circle.stream().map(HouseTest::packageOf).distinct().count();
            if (circle.size() > LARGEST_CIRCLE || packages > 1) {
                large.add(circle.first());
            }
        });
        assertThat(large).isEqualTo(LARGE_CIRCLES);
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static Set<String> reachedFrom(String name, Map<String, Set<String>> uses) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(name));
        while (!open.isEmpty()) {
            for (String next : uses.getOrDefault(open.pop(), Set.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    /** The other types of the project that each of them uses, all of them outermost. */
    private static Map<String, Set<String>> uses(JavaClasses classes) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : classes) {
            String user = outermost(type);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> outermost(dependency.getTargetClass().getBaseComponentType()))
                    .filter(used -> used.startsWith("zerograds.") && !used.equals(user))
                    .forEach(used ->
                            uses.computeIfAbsent(user, name -> new TreeSet<>()).add(used));
        }
        return uses;
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }
}
