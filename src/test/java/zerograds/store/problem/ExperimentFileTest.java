package zerograds.store.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.store.yaml.ProblemException;

class ExperimentFileTest {
    @TempDir
    Path folder;

    private List<Experiment> read(String experiments) throws Exception {
        Path file = folder.resolve(ExperimentFile.FILE);
        Files.writeString(file, "baselines:\n  few: [spsa, random]\nexperiments:\n" + experiments);
        return ExperimentFile.read(file);
    }

    @Test
    void readsWhatIsClaimedAndOfWhichBaselines() throws Exception {
        Experiment experiment =
                read("  - {problem: bowl, evaluations: 300, reaches: 0.01, baselines: few, and: [adam], quick: 20}\n")
                        .get(0);
        assertThat(experiment.optimizers()).containsExactly("zerograds", "spsa", "random", "adam");
        assertThat(experiment.holds(0.01)).isTrue();
        assertThat(experiment.holds(0.02)).isFalse();
        assertThat(experiment.holds(Double.NaN)).isFalse();
        assertThat(experiment.claim()).isEqualTo("at most 0.01");
        assertThat(experiment.inShort().evaluations()).isEqualTo(20);
        assertThat(experiment.inShort().optimizers()).containsExactly("zerograds", "spsa");
    }

    @Test
    void aHopelessOneHoldsWhereTheLossStaysHigh() throws Exception {
        Experiment experiment = read("  - {problem: hole, evaluations: 300, misses: 0.5, baselines: few}\n")
                .get(0);
        assertThat(experiment.holds(0.9)).isTrue();
        assertThat(experiment.holds(0.5)).isFalse();
        assertThat(experiment.holds(Double.POSITIVE_INFINITY)).as("failed").isFalse();
        assertThat(experiment.claim()).isEqualTo("stays above 0.5");
    }

    @Test
    void refusesAnUnknownGroupAndAClaimThatIsNone() {
        assertThatThrownBy(() -> read("  - {problem: bowl, evaluations: 300, reaches: 1, baselines: many}\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("one of [few]");
        assertThatThrownBy(() -> read("  - {problem: bowl, evaluations: 300, baselines: few}\n"))
                .hasMessageContaining("either 'reaches' or 'misses'");
    }

    @Test
    void refusesTheSameProblemTwice() {
        String line = "  - {problem: bowl, evaluations: 300, reaches: 1, baselines: few}\n";
        assertThatThrownBy(() -> read(line + line)).hasMessageContaining("'bowl' is there already");
    }
}
