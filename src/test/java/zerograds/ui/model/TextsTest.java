package zerograds.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path HOME = Path.of(System.getProperty("zerograds.home", "."));
    private static final Pattern TEXT = Pattern.compile("Texts\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern ACTION = Pattern.compile("(?:Action\\.of|SidePanes\\.action)\\(\\s*\"([^\"]+)\"");

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(HOME.resolve("src/main/java/zerograds/ui"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                Matcher text = TEXT.matcher(code);
                while (text.find()) {
                    // what goes on is put together while the program runs
                    keys.add(text.group(2).equals("+") ? text.group(1) + "*" : text.group(1));
                }
                Matcher action = ACTION.matcher(code);
                while (action.find()) {
                    keys.add("action." + action.group(1));
                    keys.add("action." + action.group(1) + ".help");
                }
            }
        }
        return keys;
    }

    private static Set<String> present() throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(
                HOME.resolve("src/main/resources/zerograds/ui/texts.properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        assertThat(present())
                .containsAll(used().stream().filter(key -> !key.endsWith("*")).toList());
    }

    @Test
    void noTextIsLeftUnused() throws IOException {
        Set<String> used = used();
        Set<String> left = present();
        left.removeAll(used);
        left.removeIf(key -> used.stream()
                .filter(one -> one.endsWith("*") && !one.equals("action.*"))
                .anyMatch(one -> key.startsWith(one.substring(0, one.length() - 1))));
        assertThat(left).isEmpty();
    }
}
