package zerograds.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.TilePane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.problem.Problem;
import zerograds.run.Run;
import zerograds.ui.model.Theme;
import zerograds.ui.model.Workbench;

/** Draws every tile of real runs, light and dark, small and large, into {@code target/pictures}. */
@ExtendWith(ApplicationExtension.class)
class TilePicturesFxTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<Function<Workbench, Tile>> TILES =
            List.of(LossTile::new, GradientTile::new, ParametersTile::new, OutputTile::new);

    private final Workbench workbench = new Workbench();

    static List<Problem> problems() {
        return List.of(Examples.terraces(), Examples.picture(), Examples.signal());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void drawsEveryTile(Problem problem) throws Exception {
        onFx(() -> workbench.open(Examples.plan(problem, 400)));
        Run run = workbench.current().orElseThrow().run();
        run.play();
        run.awaitFinished();
        onFx(workbench::pull);
        for (Theme theme : Theme.values()) {
            onFx(() -> picture(theme, problem.id(), 270, 170));
            onFx(() -> picture(theme, problem.id(), 560, 340));
        }

        assertThat(PICTURES).isNotEmptyDirectory();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    /** All tiles, two in a row. */
    private void picture(Theme theme, String problem, int width, int height) {
        workbench.themeProperty().set(theme);
        TilePane root = new TilePane(8, 8);
        root.setPrefColumns(2);
        root.setStyle("-fx-background-color: transparent");
        Scene scene = new Scene(root, 2 * width + 8, 2 * height + 8, Palette.background(theme));
        for (Function<Workbench, Tile> constructor : TILES) {
            Tile tile = constructor.apply(workbench);
            tile.node().setPrefSize(width, height);
            root.getChildren().add(tile.node());
            tile.refresh();
        }
        root.applyCss();
        root.layout();
        if (width > 400) {
            root.getChildren().forEach(tile -> hover(tile, 0.3 * width, 0.4 * height));
        }
        save(scene, problem + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width);
    }

    private static void hover(Node node, double x, double y) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    private static void save(Scene scene, String name) {
        WritableImage image = scene.snapshot(null);
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null),
                    "png",
                    PICTURES.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }
}
