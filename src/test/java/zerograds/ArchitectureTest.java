package zerograds;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
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
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;

/** Keeps the table of packages true: who may use whom, and which library is seen where. */
@AnalyzeClasses(packages = "zerograds", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Each package and those it may use; what these may use, it may use too. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("math", Set.of()),
            Map.entry("space", Set.of("math")),
            Map.entry("problem", Set.of("math", "space")),
            Map.entry("image", Set.of("problem")),
            Map.entry("forward", Set.of("problem", "image")),
            Map.entry("eval", Set.of("problem")),
            Map.entry("sample", Set.of("math")),
            Map.entry("surrogate", Set.of("math")),
            Map.entry("optim", Set.of("math", "space", "sample", "surrogate", "eval")),
            Map.entry("run", Set.of("optim", "eval", "problem")),
            Map.entry("store", Set.of("run", "forward")),
            Map.entry("compare", Set.of("run", "image", "store")),
            Map.entry("bench", Set.of("run", "forward")),
            Map.entry("ui.model", Set.of("run", "store", "compare")),
            Map.entry("ui.plot", Set.of("ui.model")),
            Map.entry("ui.view", Set.of("ui.model", "ui.plot")),
            Map.entry("lab", Set.of("ui.model")),
            Map.entry(
                    "app",
                    Set.of("ui.view", "ui.plot", "ui.model", "lab", "store", "compare", "bench", "forward", "run")));

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
    static final ArchRule onlyTheRivalsSeeOtherOptimizers = noClasses()
            .that()
            .resideOutsideOfPackage("zerograds.optim.rival..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hipparchus..", "io.jenetics..");

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

    @ArchTest
    static final ArchRule onlyTheProgramWritesToTheStandardStreams =
            noClasses().that().resideOutsideOfPackage("zerograds.app..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule staticFieldsAreConstants = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(assignableTo(AtomicInteger.class)
                    .or(assignableTo(AtomicLong.class))
                    .or(assignableTo(AtomicBoolean.class))
                    .or(assignableTo(AtomicReference.class))
                    .or(assignableTo(ConcurrentMap.class))
                    .or(assignableTo(ThreadLocal.class)))
            .because("static state outlives a run and is shared by all of them");

    @ArchTest
    static final ArchRule randomNumbersComeFromStreams = noClasses()
            .that(not(named(
                    // Jenetics asks a generator of Java's kind; this one hands out a stream's words.
                    "zerograds.optim.rival.StreamedRandom", "zerograds.optim.rival.GeneticAlgorithm")))
            .should()
            .dependOnClassesThat(assignableTo(Random.class)
                    .or(assignableTo(SplittableRandom.class))
                    .or(assignableTo(RandomGenerator.class)))
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(StrictMath.class, "random")
            .because("(seed, stream, iteration) give the numbers, never shared state");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class)
            .because("one waits for a condition, a future or a pulse");

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

    /** The row of the table a class belongs to; sub-packages belong to the row of their parent. */
    private static Optional<String> rowOf(JavaClass type) {
        return MAY_USE.keySet().stream()
                .filter(row -> (type.getPackageName() + ".").startsWith("zerograds." + row + "."))
                .findFirst();
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> outermost = Set.of(names);
        return describe("be one of " + outermost, type -> outermost.stream()
                .anyMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }
}
