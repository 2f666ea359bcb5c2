package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.control.TitledPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemCard;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Pace;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;

/** Pictures of the whole window, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class WindowPicturesFxTest {
    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;
    private Stage stage;

    @Start
    void open(Stage first) {
        stage = first;
        Path home = Path.of(System.getProperty("zerograds.home", "."), "demo-problems");
        ProblemShelf shelf = new ProblemShelf(new DemoProblems(home), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        stage.setX(0);
        stage.setY(0);
        window.show(stage);
        shelf.load(cards -> {});
        shelf.add("rosenbrock", workbench::open);
    }

    @Test
    void drawsTheGalleryInBothThemes() throws Exception {
        for (double[] size : new double[][] {{1280, 800}, {1440, 900}}) {
            doing(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
                window.perform("gallery");
            });
            for (Theme theme : Theme.values()) {
                theme(theme);
                take("gallery-" + (int) size[0] + "x" + (int) size[1] + "-" + theme);
            }
        }
    }

    @Test
    void drawsTheWindowInBothThemes() throws Exception {
        take("starting-1280x800-light");
        doing(() -> {
            workbench.playback().pace(Pace.FULL);
            workbench.playback().play();
            workbench.choices().change("locality", "0.5");
            workbench.choices().change("width", "32");
        });
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> workbench
                .current()
                .filter(model -> model.status().iterations() > 500)
                .isPresent());
        take("1280x800-light");
        theme(Theme.DARK);
        take("1280x800-dark");
        size(1600, 1000);
        take("1600x1000-dark");
        theme(Theme.LIGHT);
        take("1600x1000-light");
        size(1280, 800);
        doing(() -> workbench.open(ProblemCard.of(ExampleProblems.FRAGILE)));
        doing(workbench.playback()::play);
        WaitForAsyncUtils.waitFor(
                180, TimeUnit.SECONDS, () -> workbench.noticeProperty().get().isPresent());
        doing(() -> ((TitledPane) window.scene().lookup("#advanced")).setExpanded(true));
        take("failure-1280x800-light");
        doing(() -> workbench.themeProperty().set(Theme.DARK));
        doing(() -> workbench.open(new ExampleProblems().all().get(3)));
        doing(() -> window.perform("help"));
        take("help-1280x800-dark");
    }

    @Test
    void turnsTheSurface(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#tile-surface").tryQuery()).isEmpty();
        robot.clickOn("View").clickOn("Surface");
        doing(() -> IntStream.range(0, 20).forEach(i -> workbench.playback().step()));
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> workbench
                .current()
                .filter(model ->
                        model.status().iterations() == 20 && model.landscape().isSettled())
                .isPresent());
        take("surface-1280x800-light");
        int[] before = pixels();

        robot.drag(".surface", MouseButton.PRIMARY).moveBy(60, 20).drop();

        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> !Arrays.equals(before, pixels()));
        robot.clickOn("#surface-top");
        doing(() -> workbench.themeProperty().set(Theme.DARK));
        take("surface-1280x800-dark");
    }

    /** Of the surfaces, without what hovering adds. */
    private int[] pixels() {
        return WaitForAsyncUtils.waitForAsyncFx(180_000, () -> {
            Parent surface = (Parent) window.scene().lookup(".surface");
            WritableImage image = surface.getChildrenUnmodifiable().get(0).snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            return argb;
        });
    }

    private static void doing(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(180_000, action);
    }

    private void theme(Theme theme) {
        doing(() -> workbench.themeProperty().set(theme));
    }

    private void size(double width, double height) {
        doing(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    private void take(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(180_000, () -> window.scene().snapshot(null));
        File file = new File("target/pictures/window-" + name + ".png");
        assertThat(file.getParentFile().mkdirs() || file.getParentFile().isDirectory())
                .isTrue();
        assertThat(ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file))
                .isTrue();
    }
}
