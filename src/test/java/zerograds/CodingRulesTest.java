package zerograds;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** Keeps habits that no compiler knows of: no shared state, no sleep, random numbers from streams only. */
@AnalyzeClasses(packages = "zerograds", importOptions = ImportOption.DoNotIncludeTests.class)
class CodingRulesTest {
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
            .that()
            // Jenetics asks a generator of Java's kind, which hands out a stream's words.
            .doNotHaveFullyQualifiedName("zerograds.optim.baseline.GeneticAlgorithm")
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
}
