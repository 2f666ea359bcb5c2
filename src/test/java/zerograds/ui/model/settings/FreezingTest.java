package zerograds.ui.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.space.ParameterSpace;
import zerograds.store.problem.ProblemFiles;
import zerograds.ui.model.workbench.Workbench;

class FreezingTest {
    @TempDir
    Path folder;

    private final Workbench workbench = new Workbench();
    private final Freezing freezing = new Freezing(workbench);

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("problem.yaml"), """
            id: p
            title: P
            summary: A test.
            parameters:
              - {name: a, kind: real, bounds: [0, 4], start: {uniform: [1, 2]}}
              - {name: bar width, kind: real, bounds: [0, 4], start: 1}
              - {name: c, kind: real, bounds: [3, 3]}
            model: {kind: built-in, name: sphere}
            loss: value
            """);
        workbench.open(ProblemFiles.read(folder));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private ParameterSpace space() {
        return workbench.current().orElseThrow().run().plan().problem().space();
    }

    @Test
    void holdsATickedParameterWhereItStarts() {
        double start = space().decode(space().start(1)).real("a");
        assertThat(freezing.lines())
                .containsExactly(
                        new Freezing.Line("a", false, false),
                        new Freezing.Line("bar width", false, false),
                        new Freezing.Line("c", true, true));
        freezing.set("a", true);
        assertThat(space().dimension()).isEqualTo(1);
        assertThat(space().decode(space().start(99)).real("a")).isEqualTo(start);
        freezing.set("a", false);
        assertThat(space().dimension()).isEqualTo(2);
    }

    @Test
    void leavesOneParameterThatMoves() {
        freezing.set("a", true);
        assertThat(freezing.mayFreeze("bar width")).isFalse();
        freezing.set("bar width", true);
        freezing.set("c", false);
        assertThat(space().dimension()).isEqualTo(1);
        assertThat(space().coordinateName(0)).isEqualTo("bar width");
    }
}
