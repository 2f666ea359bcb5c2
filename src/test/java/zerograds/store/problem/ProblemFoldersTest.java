package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static zerograds.store.problem.ProblemFilesTest.SOUND;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.problem.Problem;
import zerograds.store.yaml.ProblemException;

/** Problems are found in folders, and never outside of them. */
class ProblemFoldersTest {
    @TempDir
    Path folder;

    @Test
    void listsTheSoundProblemsAndSaysWhatIsWrongWithTheOthers() throws Exception {
        for (String name : List.of("b", "a", "broken")) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(
                    folder.resolve(name).resolve("problem.yaml"),
                    name.equals("broken") ? "id: [" : SOUND.replace("stairs", name));
        }
        Files.createDirectories(folder.resolve("no-problem"));
        ProblemFiles.Catalogue catalogue = ProblemFiles.list(folder, TrustStore.ofUser());
        assertThat(catalogue.problems().stream().map(Problem::id)).containsExactly("a", "b");
        assertThat(catalogue.refused()).hasSize(1);
        assertThat(catalogue.refused().get(0).file()).isEqualTo(folder.resolve("broken/problem.yaml"));
    }

    @Test
    void findsAProblemByTheNameOfItsFolderOrByItsPath() throws Exception {
        Path home = folder.resolve("home");
        Path elsewhere = folder.resolve("elsewhere");
        for (Path place : List.of(home.resolve("a"), elsewhere)) {
            Files.createDirectories(place);
            Files.writeString(place.resolve("problem.yaml"), SOUND.replace("stairs", "a"));
        }
        assertThat(ProblemFiles.find(home, "a", TrustStore.ofUser()).id()).isEqualTo("a");
        assertThat(ProblemFiles.find(home, elsewhere.toString(), TrustStore.ofUser())
                        .id())
                .isEqualTo("a");
        for (String name : List.of("b", "", "a\0b")) {
            assertThat(catchThrowableOfType(
                            ProblemException.class, () -> ProblemFiles.find(home, name, TrustStore.ofUser())))
                    .hasMessageContaining("there is no problem '" + name + "'; there are [a]");
        }
    }
}
