package zerograds.ui.model.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.store.file.Images;
import zerograds.store.problem.TrustStore;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Workbench;

class DropTest {
    private static final String TEXTURE = """
        # kept as it is
        title: >-
          A "small" texture,
          coloured
        id: texture # of ours
        summary: Find the values of a picture.
        parameters:
          - name: texels
            kind: real
            size: 12
            bounds: [0, 1]
            scale: 1
            start: 0.5
        model:
          kind: built-in
          name: texture
          options: {size: 2, channels: 3}
        loss: mse
        target: {image: target.png}
        """;

    @TempDir
    Path home;

    private Path folder;
    private Workbench workbench;
    private Drops drops;

    @BeforeEach
    void open() throws Exception {
        TrustStore trust = new TrustStore(home.resolve("trusted.txt"));
        folder = Files.createDirectories(home.resolve("problems/texture"));
        Files.writeString(folder.resolve("problem.yaml"), TEXTURE);
        Images.write(folder.resolve("target.png"), colours(0.2f, 2, 2));
        Images.write(folder.resolve("thumbnail.png"), colours(0.2f, 2, 2));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        workbench = new Workbench(new CodeGate(trust, Runnable::run, Runnable::run));
        ProblemShelf shelf =
                new ProblemShelf(new DemoProblems(folder.getParent(), trust), Runnable::run, Runnable::run);
        drops = new Drops(workbench, shelf, home.resolve("copies"));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private static Signal colours(float value, int height, int width) {
        float[] values = new float[height * width * 3];
        Arrays.fill(values, value);
        return Signal.of(values, height, width, 3);
    }

    private void drop(Path... files) {
        drops.take(List.of(files), drop -> {});
    }

    private String refusal(Path... files) {
        workbench.noticeProperty().set(Optional.empty());
        drop(files);
        return workbench.noticeProperty().get().orElseThrow().text();
    }

    private Problem problem() {
        return workbench.current().orElseThrow().run().plan().problem();
    }

    @Test
    void opensTheFolderAndTheFileOfAProblem() {
        assertThat(Drop.of(List.of(folder), Optional.empty(), Optional.empty())).isEqualTo(new Drop.Open(folder));
        drop(folder.resolve("problem.yaml"));
        assertThat(problem().id()).isEqualTo("texture");
        assertThat(workbench.playback().playingProperty().get()).isFalse();
    }

    @Test
    void copiesTheProblemWithAnImageThatFitsAsItsTarget() throws Exception {
        drop(folder);
        Path flower = home.resolve("Red Flower.png");
        Images.write(flower, colours(1, 2, 2));
        drop(flower);

        assertThat(problem().id()).isEqualTo("texture-red-flower");
        drops.judge(List.of(flower), drop -> assertThat(drop.hint()).contains("Red Flower.png as its target"));
        Path copy = home.resolve("copies/texture-red-flower");
        assertThat(Files.readString(copy.resolve("problem.yaml")))
                .isEqualTo(TEXTURE.replace(
                                "title: >-\n  A \"small\" texture,\n  coloured\n",
                                "title: \"A \\\"small\\\" texture, coloured: Red Flower\"\n")
                        .replace("id: texture", "id: \"texture-red-flower\""));
        assertThat(copy.resolve("target.png")).hasSameBinaryContentAs(flower);
        assertThat(copy.resolve("notes.txt")).hasContent("mine");
        assertThat(copy.resolve("thumbnail.png")).doesNotExist();
        assertThat(Files.readString(folder.resolve("problem.yaml"))).isEqualTo(TEXTURE);
        drop(folder);
        drop(flower);
        assertThat(problem().id()).isEqualTo("texture-red-flower-2");
    }

    @Test
    void saysWhichSizeIsWantedOfAnImageThatDoesNotFit() throws Exception {
        Path wide = home.resolve("wide.png");
        Images.write(wide, colours(1, 2, 5));
        assertThat(refusal(wide)).startsWith("Open a problem");
        drop(folder);
        assertThat(refusal(wide))
                .isEqualTo("The target of “A \"small\" texture, coloured” must be 2 × 2 pixels in colour,"
                        + " but wide.png is 5 × 2 pixels in colour.");
        Files.writeString(wide, "no picture");
        assertThat(refusal(wide)).startsWith("wide.png cannot be used: it is not a sound PNG");
        assertThat(home.resolve("copies")).doesNotExist();
    }

    @Test
    void refusesEverythingElseWithAReason() {
        assertThat(refusal(home)).contains("has no problem.yaml");
        assertThat(refusal(folder.resolve("notes.txt"))).startsWith("notes.txt is neither");
        assertThat(refusal(folder, folder)).contains("one file or folder");
        assertThat(refusal()).contains("one file or folder");
    }
}
