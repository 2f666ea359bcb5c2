package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.store.yaml.ProblemException;

/** A problem that somebody sent: reading it is safe, and nothing of it runs before somebody consented to just that. */
class HostileFolderTest extends StrangersFolder {
    @Test
    void showsNothingOfAFileThatItsDescriptionLinksTo() throws Exception {
        Path secret = Files.writeString(home.resolve("secret.txt"), "root:x:0:0:hush\n");
        Files.createSymbolicLink(folder.resolve("problem.yaml"), secret);
        for (Path path : new Path[] {folder, folder.resolve("problem.yaml")}) {
            assertThatThrownBy(() -> ProblemFiles.read(path, trust))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("links to elsewhere")
                    .message()
                    .doesNotContain("root", "hush");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush", "root:x:0:0:hush", "'hush'", "# nothing\nhush\nhush", "%hush", "@hush"})
    void showsNothingOfWhatIsNoDescription(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .message()
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        command: ../../evil.sh                        | must be a list
        command: [../../evil.sh]                      | must not lead out of the folder
        command: ["a/../../evil.sh"]                  | must not lead out of the folder
        command: []                                   | at least the program
        command: [touch, {a: b}]                      | must be a text
        command: ["{out}"]                            | the program itself must be given
        command: [touch, "{y}"]                       | means nothing
        """)
    void refusesACommandThatLeadsAstray(String command, String message) {
        assertThatThrownBy(() -> read(HEAD + COMMAND.replace("command: [touch, ran]", command)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"command: [touch, ran]\n", "setup: {command: [touch, ran]}\n"})
    void refusesACommandWhereNoneIsExpected(String field) {
        String builtIn = "model: {kind: built-in, name: plateau-steps}\nloss: value\n";
        assertThatThrownBy(() -> read(HEAD + builtIn + field))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("there is no such key");
        assertThat(trace()).doesNotExist();
    }

    @Test
    void aTagOfYamlConstructsNothing() {
        assertThatThrownBy(() ->
                        read(HEAD.replace("title: Stranger", "title: !!java.io.FileOutputStream [ran]") + COMMAND))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Global tag is not allowed");
        assertThat(trace()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.png", "/etc/passwd", "a/../../secret.png", "link.png"})
    void noFileOutsideOfTheFolderIsRead(String image) throws Exception {
        Files.createSymbolicLink(folder.resolve("link.png"), home.resolve("secret.png"));
        String text =
                HEAD + "model: {kind: built-in, name: plateau-steps}\nloss: mse\ntarget: {image: \"" + image + "\"}\n";
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .message()
                .containsAnyOf("must be a file in the folder of the problem", "links to elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Model.java", "/tmp/Model.java", "link/Model.java", "Model.txt", "1.java"})
    void noScriptOutsideOfTheFolderIsRead(String source) throws Exception {
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("Model.java"), "class Model {}");
        Files.writeString(home.resolve("Model.java"), "class Model {}");
        Files.writeString(folder.resolve("Model.txt"), "class Model {}");
        Files.writeString(folder.resolve("1.java"), "class Model {}");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        assertThatThrownBy(() -> read(HEAD + "model: {kind: script, source: " + source + "}\nloss: value\n"))
                .isInstanceOf(ProblemException.class)
                .message()
                .containsAnyOf("must be a file in the folder", "links to elsewhere", "must end in .java", "Java class");
    }

    @Test
    void codeThatIsALinkIsRefused() throws Exception {
        Files.createSymbolicLink(folder.resolve("model.py"), home.resolve("secret.png"));
        assertThatThrownBy(() -> read(HEAD + COMMAND))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("'model.py' must be a file, not a link");
    }

    @Test
    void aDeepNestOfYamlIsRefused() {
        assertThatThrownBy(() -> read(HEAD + "tags: " + "[".repeat(50_000) + "]".repeat(50_000)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not valid YAML");
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("tags:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 15; i++) {
            bomb.append("  - &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThatThrownBy(() -> read(HEAD + bomb + COMMAND)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aFileOfMoreThanAMegabyteIsRefused() {
        assertThatThrownBy(() -> read(HEAD + "#" + "x".repeat(1 << 20)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("must have at most");
    }

    @Test
    void anImageThatClaimsAGigabyteIsRefusedByItsHeader() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(bytes);
        png.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream ihdr = new DataOutputStream(header);
        ihdr.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        ihdr.writeInt(32768);
        ihdr.writeInt(32768);
        ihdr.write(new byte[] {8, 0, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        png.writeInt(13);
        png.write(header.toByteArray());
        png.writeInt((int) crc.getValue());
        Files.write(folder.resolve("big.png"), bytes.toByteArray());
        String text = HEAD + "model: {kind: built-in, name: plateau-steps}\nloss: mse\ntarget: {image: big.png}\n";
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("must have at most 4194304 pixels, but has 1073741824");
    }
}
