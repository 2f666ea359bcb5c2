package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.forward.builtin.BuiltIns;
import zerograds.forward.builtin.option.BuiltIn;
import zerograds.forward.builtin.option.Option;
import zerograds.problem.Problem;
import zerograds.run.RunPlan;

class DocumentationTest {
    private static final Path DOCS =
            Path.of(System.getProperty("zerograds.home")).resolve("docs");

    @Test
    void theExampleOfTheFormatCanBeUsed(@TempDir Path folder) throws Exception {
        String text = Files.readString(DOCS.resolve("problem-format.md"));
        Matcher example = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(text);
        assertThat(example.find()).isTrue();
        Files.writeString(folder.resolve("problem.yaml"), example.group(1));
        Problem problem = ProblemFiles.read(folder);
        assertThat(problem.id()).isEqualTo("find-the-edge");
        assertThat(RunPlan.of(problem, "default", 1).budget().iterations()).isEqualTo(1000);
    }

    @Test
    void everyBuiltInModelIsDescribedWithAllItsOptions() throws Exception {
        List<String> lines = Files.readAllLines(DOCS.resolve("problem-format.md"));
        for (BuiltIn kind : BuiltIns.ALL) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("| `" + kind.id() + "` |"))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .contains(kind.options().stream()
                                    .map(Option::key)
                                    .map(key -> "`" + key + "`")
                                    .toList()));
        }
    }

    @Test
    void theFilesToLookAtFirstAreThere() throws Exception {
        Path sources = DOCS.resolveSibling("src/main/java/zerograds");
        Matcher named =
                Pattern.compile("`([a-z/]+/\\w+\\.java)`").matcher(Files.readString(DOCS.resolve("architecture.md")));
        while (named.find()) {
            assertThat(sources.resolve(named.group(1))).isRegularFile();
        }
    }
}
