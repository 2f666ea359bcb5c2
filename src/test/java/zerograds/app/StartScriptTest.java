package zerograds.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.app.console.Exit;
import zerograds.forward.process.InstalledProgram;

/** The scripts of the distribution find their folder and Java, whatever the shell they are called from is like. */
class StartScriptTest {
    private static final Path SCRIPTS = Path.of(System.getProperty("zerograds.home"), "src", "main", "dist", "bin");

    @TempDir
    Path temp;

    private Path home;
    private Path java;

    /** A distribution and a Java, both in folders with blanks; this Java says with what it was called. */
    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(temp.toRealPath().resolve("my programs").resolve("zero grads"));
        Path script = Files.createDirectories(home.resolve("bin")).resolve("zerograds");
        Files.copy(SCRIPTS.resolve("zerograds"), script);
        java = fakeJava(temp.toRealPath().resolve("a jdk"), "right");
        assumeTrue(script.toFile().setExecutable(true));
    }

    private static Path fakeJava(Path jdk, String word) throws IOException {
        Files.writeString(Files.createDirectories(jdk).resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho " + word + "\nfor word in \"$@\"; do echo \"<$word>\"; done\n");
        assumeTrue(java.toFile().setExecutable(true));
        return jdk;
    }

    private record Answer(int code, String text) {}

    private static Answer call(Path folder, Map<String, String> environment, String... command) throws Exception {
        assumeTrue(
                File.separatorChar == '/' && InstalledProgram.find("sh", folder).isPresent(), "there is no sh");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("ZEROGRADS_OPTS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private void requireRightCall(Answer answer) {
        assertThat(answer.text())
                .startsWith("right\n")
                .contains("<-Dzerograds.home=" + home + ">\n")
                .contains("<-jar>\n<" + home + "/lib/zerograds-workbench.jar>\n")
                .endsWith("<describe>\n<my problem>\n");
        assertThat(answer.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "xx_XX.UTF-8"})
    void letsJavaReadNamesInAnyScriptWhateverTheLocale(String locale) throws Exception {
        Answer known = call(home, Map.of(), "sh", "-c", "locale -a");
        assumeTrue(known.text().lines().anyMatch(name -> name.matches("(?i)C\\.utf-?8")), "there is no C.UTF-8");
        Files.writeString(java.resolve("bin").resolve("java"), "#!/bin/sh\necho \"<$LC_ALL>\"\n");
        Answer answer = call(
                home,
                Map.of("JAVA_HOME", java.toString(), "LC_ALL", locale),
                "sh",
                home.resolve("bin/zerograds").toString());
        assertThat(answer.text()).endsWith("<C.UTF-8>\n");
    }

    @Test
    void findsItsFolderByARelativePathWhereverCdWouldGo() throws Exception {
        // Where CDPATH leads to a folder of the same name, cd goes there, and says so.
        Path decoy = Files.createDirectories(
                temp.resolve("decoy").resolve("zero grads").resolve("bin"));
        Map<String, String> environment =
                Map.of("JAVA_HOME", java.toString(), "CDPATH", decoy.getParent().getParent() + ":" + temp);
        requireRightCall(
                call(home.getParent(), environment, "sh", "zero grads/bin/zerograds", "describe", "my problem"));
        requireRightCall(call(home, environment, "sh", "bin/zerograds", "describe", "my problem"));
        requireRightCall(call(home.resolve("bin"), environment, "sh", "zerograds", "describe", "my problem"));
    }

    @Test
    void findsItsFolderThroughALink() throws Exception {
        Path link = Files.createDirectories(temp.resolve("links")).resolve("zg");
        Files.createSymbolicLink(link, link.getParent().toRealPath().relativize(home.resolve("bin/zerograds")));
        requireRightCall(call(
                link.getParent(),
                Map.of("JAVA_HOME", java.toString(), "CDPATH", temp.toString()),
                "sh",
                "zg",
                "describe",
                "my problem"));
    }

    @Test
    void startsNoJavaOfThePresentFolder() throws Exception {
        Path here = Files.createDirectories(temp.resolve("here"));
        Files.copy(fakeJava(temp.resolve("other"), "wrong").resolve("bin/java"), here.resolve("java"));
        assumeTrue(here.resolve("java").toFile().setExecutable(true));
        String path = ".:" + System.getenv("PATH");
        Answer answer = call(here, Map.of("PATH", path), "sh", home + "/bin/zerograds", "list");
        assertThat(answer.text())
                .contains("starts no program of the present folder")
                .doesNotContain("wrong");
        assertThat(answer.code()).isEqualTo(Exit.WRONG_USE);
    }

    @Test
    void takesSeveralOptionsOfTheEnvironmentAsTheyAre() throws Exception {
        Answer answer = call(
                home,
                Map.of("JAVA_HOME", java.toString(), "ZEROGRADS_OPTS", "-Xmx1g -Dx=*"),
                "sh",
                "bin/zerograds",
                "list");
        assertThat(answer.text()).contains("<-Xmx1g>\n<-Dx=*>\n");
    }

    /** It cannot be run here: Windows looks in the present folder first for a program that is not named by its path. */
    @Test
    void theBatchFileNamesEveryProgramByItsPath() throws IOException {
        List<String> lines = Files.readAllLines(SCRIPTS.resolve("zerograds.bat"));
        assertThat(String.join("\n", lines))
                .contains("set \"NoDefaultCurrentDirectoryInExePath=1\"")
                .contains("%%~$PATH:i")
                .contains("\"%SystemRoot%\\System32\\findstr.exe\"")
                .doesNotContain("JAVA_EXE=java\"")
                .doesNotContainPattern("\\| *findstr");
    }
}
