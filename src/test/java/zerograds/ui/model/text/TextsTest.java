package zerograds.ui.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zerograds.optim.settings.Setting;
import zerograds.optim.zerograds.ZeroGrads;

class TextsTest {
    private static final Path HOME = Path.of(System.getProperty("zerograds.home", "."));
    private static final Pattern TEXT = Pattern.compile("Texts\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern ACTION = Pattern.compile("(?:Command\\.of|SidePanes\\.action)\\(\\s*\"([^\"]+)\"");

    /** A sentence or a name: two words, one of them of three small letters in a row. */
    private static final Pattern WORDS = Pattern.compile("(?=.*\\p{Ll}{3})\\S+ .*\\S.*");

    private static final Pattern LITERAL = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)+'",
            Pattern.DOTALL);

    /** What only programmers, files and other programs read; everything else belongs into the bundle. */
    private static final List<String> NOT_FOR_TRANSLATORS = List.of(
            "FilmOrder.java: a film has",
            "FilmOrder.java:  frames, but",
            "ParameterLine.java: ",
            "Plane.java: ",
            "Points.java: ",
            "ProgramDraft.java: ",
            "RunModel.java: there is no surrogate",
            "SettingsModel.java: there is no setting",
            "StepDescent.java: θ ← clamp(",
            "StepFit.java: log(1",
            "Tables.java: ",
            "DesktopTheme.java: ",
            "FilmMaker.java: ",
            "JobList.java: the job ",
            "LastSession.java: the session ",
            "StageLife.java: ZeroGrads Workbench",
            "Actions.java: there is no",
            "EmbeddedPng.java: ",
            "MapChoice.java: a choice needs",
            "PdfPage.java: ZeroGrads Workbench",
            "Recorder.java: ",
            "SideBySide.java: ",
            "Svg.java: ",
            "Typeface.java: no typeface");

    private static List<String> sentencesIn(Path file) throws IOException {
        return LITERAL.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .filter(text -> text != null && WORDS.matcher(text.strip()).matches())
                .map(text -> file.getFileName() + ": " + text)
                .filter(text -> NOT_FOR_TRANSLATORS.stream().noneMatch(text::startsWith))
                .toList();
    }

    @Test
    void noSentenceStandsInTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve("src/main/java/zerograds/ui"))) {
            List<String> found = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                found.addAll(sentencesIn(file));
            }
            assertThat(found).isEmpty();
        }
    }

    @Test
    void everyTextStandsThereOnce() throws IOException {
        List<String> keys =
                Files.readAllLines(HOME.resolve("src/main/resources/zerograds/ui/texts.properties")).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void aPartMayLookLikeAPlaceOfAnother() {
        assertThat(Texts.fill("{1} of {0}, {2}", "{1}", null)).isEqualTo("null of {1}, {2}");
    }

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

    @Test
    void anotherLanguageIsSpokenAsFarAsItHasWords() {
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        Map<String, Setting> settings = ZeroGrads.METHOD.schema().settings().stream()
                .collect(Collectors.toMap(Setting::key, setting -> setting));
        try {
            Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag("qaa"));
            assertThat(Texts.of("menu.file")).isEqualTo("Dosiero");
            assertThat(Texts.of("menu.edit")).isEqualTo("_Edit");
            assertThat(SettingTexts.label(settings.get("locality"))).isEqualTo("Loko σ");
            assertThat(SettingTexts.label(settings.get("smoothing"))).isEqualTo("Smoothing s");
            assertThat(SettingTexts.unit(settings.get("batch"))).isEqualTo("paroj");
            assertThat(SettingTexts.group("Sampling")).isEqualTo("Sampling");
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }
}
