package zerograds.optim.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import zerograds.optim.Method;

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
    void saysWhichOptimizersThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Methods.of("magic"))
                .withMessageStartingWith("there is no optimizer 'magic'; there are [zerograds, cma-es, ");
    }
}
