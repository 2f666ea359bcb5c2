package zerograds.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.TitledPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.ui.model.DemoProblems;
import zerograds.ui.model.Pace;
import zerograds.ui.model.ProblemCard;
import zerograds.ui.model.ProblemShelf;
import zerograds.ui.model.Theme;
import zerograds.ui.model.Workbench;

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
                window.gallery();
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
            workbench.pace(Pace.FULL);
            workbench.play();
            workbench.change("locality", "0.5");
            workbench.change("width", "32");
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> workbench
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
        doing(workbench::play);
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> workbench.noticeProperty().get().isPresent());
        doing(() -> ((TitledPane) window.scene().lookup("#advanced")).setExpanded(true));
        take("failure-1280x800-light");
        doing(() -> workbench.themeProperty().set(Theme.DARK));
        doing(() -> workbench.open(new ExampleProblems().all().get(3)));
        doing(() -> window.scene().lookup("#help").setVisible(true));
        take("help-1280x800-dark");
    }

    private static void doing(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5000, action);
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
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window.scene().snapshot(null));
        File file = new File("target/pictures/window-" + name + ".png");
        assertThat(file.getParentFile().mkdirs() || file.getParentFile().isDirectory())
                .isTrue();
        assertThat(ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file))
                .isTrue();
    }
}
