package zerograds.lab.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zerograds.app.problem.Problems;
import zerograds.store.library.RunLibrary;

/** Every file that a killed process leaves opens, and its run goes on as if nothing had happened. */
class SoakTest {
    @TempDir
    Path folder;

    static List<SoakKind> kinds() {
        return SoakKind.ALL;
    }

    private void everyKilledRunGoesOn(SoakKind kind, int kills) throws IOException, InterruptedException {
        Path home = Path.of("").toAbsolutePath();
        Problems problems = Problems.below(home);
        Soak soak = new Soak(folder, Soak.program(home), RunLibrary.below(folder), problems.reader()::read, 1);
        SoakTally tally = soak.of(kind, kills);
        assertThat(tally.faults()).isEmpty();
        assertThat(tally.kills()).isEqualTo(kills);
        assertThat(tally.early() + tally.resumed()).isEqualTo(kills);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("kinds")
    void aFewKilledRunsGoOn(SoakKind kind) throws IOException, InterruptedException {
        everyKilledRunGoesOn(kind, 2);
    }

    @Tag("heavy")
    @ParameterizedTest
    @MethodSource("kinds")
    void manyKilledRunsGoOn(SoakKind kind) throws IOException, InterruptedException {
        everyKilledRunGoesOn(kind, 167);
    }
}
