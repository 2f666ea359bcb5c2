package zerograds;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.awt.GraphicsEnvironment;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** Keeps the table of packages true: who may use whom, and which library is seen where. */
@AnalyzeClasses(packages = "zerograds", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Each package and those it may use; what these may use, it may use too. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("math", Set.of()),
            Map.entry("state", Set.of("math")),
            Map.entry("space", Set.of("math")),
            Map.entry("problem", Set.of("space", "state")),
            Map.entry("image", Set.of("problem")),
            Map.entry("eval", Set.of("problem")),
            Map.entry("sample", Set.of("math")),
            Map.entry("forward.builtin.option", Set.of("problem")),
            Map.entry("forward.process", Set.of("problem")),
            Map.entry("forward.builtin.drawing", Set.of("forward.builtin.option")),
            Map.entry("forward.builtin.function", Set.of("forward.builtin.option")),
            Map.entry("forward.builtin.scene", Set.of("forward.builtin.option")),
            Map.entry("forward.command", Set.of("forward.process", "image")),
            Map.entry("forward.external", Set.of("forward.process")),
            Map.entry("forward.trust", Set.of("forward.process")),
            Map.entry(
                    "forward.builtin",
                    Set.of("forward.builtin.drawing", "forward.builtin.function", "forward.builtin.scene")),
            Map.entry("forward.script", Set.of("forward.builtin.drawing", "forward.external")),
            Map.entry("surrogate.blas", Set.of()),
            Map.entry("surrogate", Set.of("state")),
            Map.entry("surrogate.jacobian", Set.of("state", "surrogate.blas")),
            Map.entry("surrogate.network", Set.of("surrogate", "surrogate.blas")),
            Map.entry("surrogate.quadratic", Set.of("surrogate")),
            Map.entry("optim.settings", Set.of("state")),
            Map.entry("optim", Set.of("eval", "optim.settings", "surrogate.network")),
            Map.entry("optim.zerograds", Set.of("optim", "sample", "surrogate.jacobian", "surrogate.quadratic")),
            Map.entry("optim.baseline", Set.of("optim.zerograds")),
            Map.entry("run.log", Set.of("optim")),
            Map.entry("run.journal", Set.of("run.log")),
            Map.entry("run", Set.of("optim.zerograds", "run.journal")),
            Map.entry("run.landscape", Set.of("run")),
            Map.entry("store.yaml", Set.of("problem")),
            Map.entry("store.file", Set.of("forward.process", "image", "run.log")),
            Map.entry(
                    "store.problem",
                    Set.of(
                            "forward.builtin",
                            "forward.command",
                            "forward.script",
                            "forward.trust",
                            "run",
                            "store.file",
                            "store.yaml")),
            Map.entry("store.result", Set.of("store.problem")),
            Map.entry("store.run", Set.of("run.journal", "store.run.bytes", "store.run.table")),
            Map.entry("store.run.bytes", Set.of("run.log")),
            Map.entry("store.run.table", Set.of("store.file")),
            Map.entry("store.session", Set.of("store.problem")),
            Map.entry("store.library", Set.of("optim.baseline", "store.run", "store.result")),
            Map.entry("compare", Set.of("forward.trust", "optim.baseline", "run", "store.file")),
            Map.entry("compare.sweep", Set.of("compare")),
            Map.entry("ui.model.text", Set.of("run")),
            Map.entry("ui.model.problem", Set.of("store.problem", "ui.model.text")),
            Map.entry("ui.model.series", Set.of("run.landscape", "ui.model.text")),
            Map.entry("ui.model.landscape", Set.of("ui.model.series")),
            Map.entry("ui.model.verdict", Set.of("ui.model.series")),
            Map.entry("ui.model.run", Set.of("image", "ui.model.landscape", "ui.model.verdict")),
            Map.entry(
                    "ui.model.workbench", Set.of("store.library", "store.session", "ui.model.problem", "ui.model.run")),
            Map.entry("ui.model.explain", Set.of("ui.model.workbench")),
            Map.entry("ui.model.program", Set.of("ui.model.workbench")),
            Map.entry("ui.model.script", Set.of("ui.model.workbench")),
            Map.entry("ui.model.settings", Set.of("compare.sweep", "ui.model.workbench")),
            Map.entry("ui.plot.colour", Set.of("ui.model.text")),
            Map.entry("ui.plot.pen", Set.of("ui.plot.colour")),
            Map.entry("ui.plot.axis", Set.of("ui.model.series", "ui.plot.pen")),
            Map.entry("ui.plot.chart", Set.of("compare", "ui.plot.axis")),
            Map.entry("ui.plot.sweep", Set.of("compare.sweep", "ui.plot.axis")),
            Map.entry("ui.plot.tile", Set.of("ui.model.run", "ui.plot.chart")),
            Map.entry("ui.plot.landscape", Set.of("ui.plot.tile")),
            Map.entry("ui.plot.loss", Set.of("ui.plot.tile")),
            Map.entry("ui.plot.parameters", Set.of("ui.plot.tile")),
            Map.entry("ui.plot.surface", Set.of("ui.plot.landscape")),
            Map.entry("ui.view.widget", Set.of("ui.model.text")),
            Map.entry(
                    "ui.view.problem",
                    Set.of("ui.model.program", "ui.model.settings", "ui.plot.tile", "ui.view.widget")),
            Map.entry("ui.view.script", Set.of("ui.model.script", "ui.view.widget")),
            Map.entry(
                    "ui.view.tiles",
                    Set.of(
                            "ui.model.workbench",
                            "ui.plot.loss",
                            "ui.plot.parameters",
                            "ui.plot.surface",
                            "ui.view.widget")),
            Map.entry("ui.view.film", Set.of("ui.view.tiles")),
            Map.entry("ui.view.run", Set.of("ui.model.script", "ui.view.tiles")),
            Map.entry("ui.view.settings", Set.of("ui.plot.sweep", "ui.view.problem", "ui.view.tiles")),
            Map.entry(
                    "ui.view.window",
                    Set.of("ui.model.explain", "ui.view.film", "ui.view.run", "ui.view.script", "ui.view.settings")),
            Map.entry("lab.speed", Set.of("forward.external", "run")),
            Map.entry("lab.verdict", Set.of("ui.model.verdict")),
            Map.entry("lab.soak", Set.of("store.library")),
            Map.entry("app.problem", Set.of("store.problem")),
            Map.entry("app.console", Set.of("ui.model.series")),
            Map.entry(
                    "app.report",
                    Set.of("app.console", "app.problem", "compare.sweep", "store.result", "ui.model.verdict")),
            Map.entry("app.option", Set.of("app.report", "store.library")),
            Map.entry("app.command", Set.of("app.option", "ui.view.tiles")),
            Map.entry("app.picture", Set.of("app.command", "ui.view.window")),
            Map.entry("app.lab", Set.of("app.picture", "lab.soak", "lab.speed", "lab.verdict")),
            Map.entry("app", Set.of("app.lab")));

    private static final DescribedPredicate<JavaClass> JAVAFX = resideInAnyPackage("javafx..", "com.sun.javafx..");

    private static final DescribedPredicate<JavaClass> AWT =
            resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..", "javafx.embed.swing..");

    private static final DescribedPredicate<JavaClass> PNG_FILES =
            resideInAnyPackage("java.awt.image..", "javax.imageio..");

    @ArchTest
    static final ArchRule everyPackageUsesOnlyWhatTheTableAllows = classes().should(useOnlyWhatTheTableAllows());

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("zerograds.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule optimizersSeeOfAnEvaluationOnlyItsResult = noClasses()
            .that()
            .resideInAPackage("zerograds.optim..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("zerograds.eval..", "zerograds.problem..")
                    .and(not(named("zerograds.eval.Evaluation", "zerograds.problem.Signal"))))
            .because("optimizers never see a model");

    @ArchTest
    static final ArchRule onlyTheSurrogateSeesNd4j = noClasses()
            .that()
            .resideOutsideOfPackage("zerograds.surrogate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..");

    @ArchTest
    static final ArchRule onlyTheBaselinesSeeOtherOptimizers = noClasses()
            .that()
            .resideOutsideOfPackage("zerograds.optim.baseline..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hipparchus.optim..", "io.jenetics..");

    @ArchTest
    static final ArchRule onlyPlotsSeeJFreeChartAndBatik = noClasses()
            .that()
            .resideOutsideOfPackage("zerograds.ui.plot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "org.apache.batik..", "org.apache.pdfbox..", "de.rototor..");

    @ArchTest
    static final ArchRule onlyPlotsSeeAwt = noClasses()
            .that()
            .resideOutsideOfPackages("zerograds.ui.plot..", "zerograds.image..", "zerograds.app..")
            .should()
            .dependOnClassesThat(AWT);

    @ArchTest
    static final ArchRule onlyRunFilesSeeTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("zerograds.store.run.table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sqlite..", "java.sql..");

    @ArchTest
    static final ArchRule onlyImagesSeeTheVideoCodec = noClasses()
            .that()
            .resideOutsideOfPackage("zerograds.image..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jcodec..");

    @ArchTest
    static final ArchRule imagesUseAwtForFilesOnly = noClasses()
            .that()
            .resideInAPackage("zerograds.image..")
            .should()
            .dependOnClassesThat(AWT.and(not(PNG_FILES)));

    @ArchTest
    static final ArchRule theProgramAsksAwtForADisplayOnly = noClasses()
            .that()
            .resideInAPackage("zerograds.app..")
            .should()
            .dependOnClassesThat(AWT.and(not(equivalentTo(GraphicsEnvironment.class))));

    @ArchTest
    static final ArchRule theEngineKnowsNoScreen = noClasses()
            .that()
            .resideOutsideOfPackages("zerograds.ui..", "zerograds.app..")
            .should()
            .dependOnClassesThat(JAVAFX.or(resideInAnyPackage("org.controlsfx..", "impl.org.controlsfx..")));

    @ArchTest
    static final ArchRule viewModelsKnowNoWidgets = noClasses()
            .that()
            .resideInAPackage("zerograds.ui.model..")
            .should()
            .dependOnClassesThat(
                    JAVAFX.and(not(resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.util.."))))
            .because("a view-model is tested without a screen");

    @ArchTest
    static final ArchRule onlyTheProgramKnowsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("zerograds.app..")
            .should()
            .dependOnClassesThat(resideInAPackage("picocli.."));

    private static ArchCondition<JavaClass> useOnlyWhatTheTableAllows() {
        return new ArchCondition<>("use only what the table of packages allows") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                Optional<String> own = rowOf(user);
                if (own.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(user, user.getName() + " is in no package of the table"));
                    return;
                }
                Set<String> allowed = reachableFrom(own.get());
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    rowOf(dependency.getTargetClass().getBaseComponentType())
                            .filter(used -> !allowed.contains(used))
                            .ifPresent(used -> events.add(SimpleConditionEvent.violated(
                                    dependency,
                                    own.get() + " may not use " + used + ": " + dependency.getDescription())));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " has no package-info with @NullMarked: " + type.getName()));
                }
            }
        };
    }

    private static Set<String> reachableFrom(String row) {
        Set<String> reachable = new TreeSet<>(Set.of(row));
        MAY_USE.get(row).forEach(used -> reachable.addAll(reachableFrom(used)));
        return reachable;
    }

    /** The row of the table that a class belongs to: its package. */
    private static Optional<String> rowOf(JavaClass type) {
        return Optional.of(type.getPackageName().replaceFirst("^zerograds\\.", ""))
                .filter(MAY_USE::containsKey);
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> outermost = Set.of(names);
        return describe("be one of " + outermost, type -> outermost.stream()
                .anyMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }
}
