package zerograds.store.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.store.result.ResultFolder.Former;

class ResultFolderTest {
    private static final List<String> NAMES = List.of("a.txt", "b.txt", "c.txt");

    @TempDir
    Path folder;

    private ResultFolder claim(Former former) {
        return ResultFolder.claim(folder, "a test", NAMES, former);
    }

    private void publish(Former former, String... namesAndTexts) throws IOException {
        try (ResultFolder results = claim(former)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                results.write(namesAndTexts[i], namesAndTexts[i + 1]);
            }
            results.publish();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingIsSeenBeforeAllIsThere() throws IOException {
        try (ResultFolder results = claim(Former.KEPT)) {
            results.write("a.txt", "1");
            assertThat(folder.resolve("a.txt")).doesNotExist();
            results.publish();
            assertThat(folder.resolve("a.txt")).hasContent("1");
        }
        assertThat(names()).containsExactly("a.txt", "manifest.json");
    }

    @Test
    void whatIsNotPublishedLeavesNothing() throws IOException {
        try (ResultFolder results = claim(Former.KEPT)) {
            results.write("a.txt", "1");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFormerResultIsKeptUnlessItShallBeReplaced() throws IOException {
        publish(Former.KEPT, "a.txt", "1", "b.txt", "2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim(Former.KEPT))
                .withMessageContainingAll(folder.toString(), "holds a result already (a test)", "--replace");
        publish(Former.REPLACED, "a.txt", "3");
        assertThat(folder.resolve("a.txt")).hasContent("3");
        assertThat(names()).containsExactly("a.txt", "manifest.json");
    }

    @Test
    void anUndertakingThatGoesOnKeepsItsOtherFiles() throws IOException {
        publish(Former.CONTINUED, "a.txt", "1", "b.txt", "2");
        publish(Former.CONTINUED, "a.txt", "3");
        publish(Former.REPLACED, "c.txt", "4");
        assertThat(names()).containsExactly("c.txt", "manifest.json");
    }

    @Test
    void otherPeoplesFilesAreNeverTouched() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        publish(Former.KEPT, "a.txt", "1");
        publish(Former.REPLACED, "b.txt", "2");
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
        assertThat(names()).containsExactly("b.txt", "manifest.json", "notes.txt");
    }

    @Test
    void aFileInTheWayIsNamedAndStays() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "mine");
        for (Former former : Former.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> claim(former))
                    .withMessageContainingAll(folder.resolve("b.txt").toString(), "is in the way");
        }
        assertThat(names()).containsExactly("b.txt");
    }

    @Test
    void aResultThatSomebodyChangedIsInTheWay() throws IOException {
        publish(Former.KEPT, "a.txt", "1");
        Files.writeString(folder.resolve("a.txt"), "my notes about it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim(Former.REPLACED))
                .withMessageContainingAll("a.txt", "was changed since");
        assertThat(folder.resolve("a.txt")).hasContent("my notes about it");
    }

    @Test
    void somebodyElsesManifestIsInTheWay() throws IOException {
        for (String text : List.of(
                "{\"name\": \"a web page\"}",
                "nonsense",
                "{\"program\":\"ZeroGrads Workbench\","
                        + "\"title\":\"x\",\"files\":[{\"name\":\"../a\",\"bytes\":0,\"sha256\":\"\"}]}")) {
            Files.writeString(folder.resolve("manifest.json"), text);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> claim(Former.REPLACED))
                    .withMessageContaining("is not a list of results that this program wrote");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsToldBefore() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultFolder.claim(file, "a test", NAMES, Former.KEPT))
                .withMessageContaining("there is a file of that name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultFolder.claim(Path.of(""), "a test", NAMES, Former.KEPT))
                .withMessageContaining("a folder with a name");
    }

    @Test
    void twoRunsCannotWriteIntoOneFolder() {
        try (ResultFolder first = claim(Former.KEPT)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> claim(Former.KEPT))
                    .withMessageContaining("another run is writing");
            assertThat(first.aside("a.txt").getParent()).isDirectory();
        }
    }

    @Test
    void aFormerResultSurvivesAnExchangeThatFails() throws IOException {
        publish(Former.KEPT, "a.txt", "1", "b.txt", "2");
        try (ResultFolder results = claim(Former.REPLACED)) {
            results.write("a.txt", "3");
            results.write("c.txt", "4");
            Files.createDirectory(folder.resolve("c.txt"));
            Files.createFile(folder.resolve("c.txt").resolve("in the way, since a moment"));
            assertThatThrownBy(results::publish).isInstanceOf(IOException.class);
        }
        assertThat(folder.resolve("a.txt")).hasContent("1");
        assertThat(names()).containsExactly("a.txt", "b.txt", "c.txt", "manifest.json");
    }

    @Test
    void ofTwoResultsThatAKilledProcessWasExchangingTheFormerStays() throws IOException {
        publish(Former.KEPT, "a.txt", "1", "b.txt", "2");
        Path aside = folder.resolve(".zerograds-writing");
        Path former = Files.createDirectories(aside.resolve("former"));
        for (String name : List.of("a.txt", "b.txt", "manifest.json")) {
            Files.move(folder.resolve(name), former.resolve(name));
        }
        Files.writeString(aside.resolve("a.txt"), "3");
        Files.writeString(aside.resolve("c.txt"), "4");
        String list =
                Manifest.of("the new one", aside, List.of("a.txt", "c.txt")).json();
        Files.writeString(aside.resolve("manifest.json"), list);
        Files.move(aside.resolve("c.txt"), folder.resolve("c.txt"));
        publish(Former.CONTINUED);
        assertThat(names()).containsExactly("a.txt", "b.txt", "manifest.json");
        assertThat(folder.resolve("a.txt")).hasContent("1");
    }

    @Test
    void whatAKilledProcessTookOutOfTheWayComesBack() throws IOException {
        publish(Former.KEPT, "a.txt", "1");
        Path former = Files.createDirectories(folder.resolve(".zerograds-writing/former"));
        Files.move(folder.resolve("a.txt"), former.resolve("a.txt"));
        Files.move(folder.resolve("manifest.json"), former.resolve("manifest.json"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> claim(Former.KEPT))
                .withMessageContaining("holds a result already");
        assertThat(folder.resolve("a.txt")).hasContent("1");
        assertThat(names()).containsExactly("a.txt", "manifest.json");
    }
}
