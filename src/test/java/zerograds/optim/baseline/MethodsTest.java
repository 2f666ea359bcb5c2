package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.TestProblems;
import zerograds.optim.Method;
import zerograds.space.ParameterSpace;

class MethodsTest {
    @Test
    void namesAreDifferentAndEachHasADefaultPreset() {
        assertThat(Methods.ALL).extracting(Method::id).doesNotHaveDuplicates();
        assertThat(Methods.ALL).extracting(Method::title).doesNotHaveDuplicates();
        assertThat(Methods.ALL)
                .allSatisfy(method -> assertThat(method.presets()).containsKey("default"));
    }

    @Test
    void everyOptimizerIsDescribed() throws Exception {
        List<String> lines =
                Files.readAllLines(Path.of(System.getProperty("zerograds.home")).resolve("docs/optimizers.md"));
        for (Method method : Methods.ALL) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("| `" + method.id() + "` |"))
                    .hasSize(1);
        }
    }

    @Test
    void whatWouldNotFitIntoTheMemoryIsRefusedBeforeItBegins() {
        ParameterSpace huge = TestProblems.space(300_000);
        for (String id : List.of("nelder-mead", "finite-differences", "cma-es", "bobyqa")) {
            Method method = Methods.of(id);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> method.requirement().check(huge, method.preset("default", Map.of())))
                    .withMessageContaining("sep-cma-es");
        }
        Method genetic = Methods.of("genetic");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        genetic.requirement().check(huge, genetic.preset("default", Map.of("population", "1024"))))
                .withMessageContaining("1024 individuals")
                .withMessageContaining("98.3 GB for 300,000 parameters");
        for (String id : List.of("zerograds", "spsa", "sep-cma-es", "annealing")) {
            Method method = Methods.of(id);
            method.requirement().check(huge, method.preset("default", Map.of()));
        }
    }

    @Test
    void saysWhichOptimizersThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Methods.of("magic"))
                .withMessageStartingWith("there is no optimizer 'magic'; there are [zerograds, cma-es, ");
    }
}
