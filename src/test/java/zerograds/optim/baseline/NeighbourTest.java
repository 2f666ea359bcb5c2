package zerograds.optim.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import zerograds.optim.Method;

/** The optimizer of {@code docs/adding-an-optimizer.md}. */
class NeighbourTest extends BaselineContract {
    private static final Path HOME = Path.of(System.getProperty("zerograds.home"));

    @Override
    protected Method method() {
        return Neighbour.METHOD;
    }

    @Override
    @Test
    void isInTheListWithADefaultPreset() {
        assertThat(method().presets()).containsKey("default");
        assertThat(Methods.ALL).doesNotContain(method());
    }

    @Test
    void isPrintedInTheDocumentation() throws Exception {
        String source = Files.readString(HOME.resolve("src/test/java/zerograds/optim/baseline/Neighbour.java"));
        assertThat(Files.readString(HOME.resolve("docs/adding-an-optimizer.md")))
                .contains("```java\n" + source.substring(source.indexOf("/**")) + "```");
    }
}
