package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static zerograds.store.problem.ProblemFilesTest.SOUND;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.store.yaml.ProblemException;

/** Problems are found in folders, and never outside of them. */
class ProblemFoldersTest {
    @TempDir
    Path folder;

    @Test
    void listsTheFoldersOfProblemsByName() throws Exception {
        for (String name : List.of("b", "a", "_draft")) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name).resolve("problem.yaml"), SOUND.replace("stairs", name));
        }
        Files.createDirectories(folder.resolve("no-problem"));
        assertThat(ProblemFiles.folders(folder)).containsExactly(folder.resolve("a"), folder.resolve("b"));
    }

    @Test
    void findsAProblemByTheNameOfItsFolderOrByItsPath() throws Exception {
        Path home = folder.resolve("home");
        Path elsewhere = folder.resolve("elsewhere");
        for (Path place : List.of(home.resolve("a"), elsewhere)) {
            Files.createDirectories(place);
            Files.writeString(place.resolve("problem.yaml"), SOUND.replace("stairs", "a"));
        }
        assertThat(ProblemFiles.locate(home, "a")).isEqualTo(home.resolve("a"));
        assertThat(ProblemFiles.locate(home, elsewhere.toString())).isEqualTo(elsewhere);
        for (String name : List.of("b", "", "a\0b")) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> ProblemFiles.locate(home, name)))
                    .hasMessageContaining("there is no problem '" + name + "'; there are [a]");
        }
    }
}
