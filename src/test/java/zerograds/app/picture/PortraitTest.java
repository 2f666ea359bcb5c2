package zerograds.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zerograds.store.problem.ProblemFiles;
import zerograds.ui.plot.tile.Thumbnail;

class PortraitTest {
    private static final Path DEMOS = Path.of(System.getProperty("zerograds.home"), "demo-problems");

    @ParameterizedTest
    @ValueSource(strings = {"plateau-steps", "toy-spline", "aliased-edge", "texture-16"})
    void drawsThePictureThatLiesBesideTheProblem(String id) throws Exception {
        Thumbnail drawn = new Portrait(ProblemFiles.read(DEMOS.resolve(id))).draw();
        BufferedImage kept =
                ImageIO.read(DEMOS.resolve(id).resolve(ProblemFiles.THUMBNAIL).toFile());
        assertThat(kept.getWidth()).isEqualTo(Thumbnail.WIDTH);
        assertThat(kept.getHeight()).isEqualTo(Thumbnail.HEIGHT);
        assertThat(kept.getRGB(0, 0, Thumbnail.WIDTH, Thumbnail.HEIGHT, null, 0, Thumbnail.WIDTH))
                .isEqualTo(drawn.argb());
    }
}
