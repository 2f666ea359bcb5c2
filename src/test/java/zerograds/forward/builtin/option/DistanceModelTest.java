package zerograds.forward.builtin.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zerograds.forward.ForwardModelContract;
import zerograds.forward.Spaces;
import zerograds.problem.ForwardModel;
import zerograds.problem.Signal;

/** The model of {@code docs/adding-a-forward-model.md}. */
class DistanceModelTest implements ForwardModelContract {
    private static final Path HOME = Path.of(System.getProperty("zerograds.home"));

    @Override
    public ForwardModel model() {
        return DistanceModel.KIND.create(Map.of("power", 2.0), Spaces.reals(size()));
    }

    @Override
    public int size() {
        return 2;
    }

    @Test
    void computesWhatTheDocumentationSays() throws Exception {
        assertThat(model().open().run(Spaces.point(3, 4), 0)).isEqualTo(Signal.scalar(25));
    }

    @Test
    void isPrintedInTheDocumentation() throws Exception {
        String source =
                Files.readString(HOME.resolve("src/test/java/zerograds/forward/builtin/option/DistanceModel.java"));
        assertThat(Files.readString(HOME.resolve("docs/adding-a-forward-model.md")))
                .contains("```java\n" + source.substring(source.indexOf("/**")) + "```");
    }
}
