package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Workbench;

/** Pictures of a window, to be looked at: {@code target/pictures/window-*.png}. */
record Pictures(WorkbenchWindow window, Workbench workbench) {
    /** Takes one in each theme. */
    void take(String name) throws IOException {
        for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
            WaitForAsyncUtils.waitForAsyncFx(
                    180_000, () -> workbench.themeProperty().set(theme));
            WaitForAsyncUtils.waitForFxEvents();
            WritableImage image = WaitForAsyncUtils.waitForAsyncFx(
                    180_000, () -> window.scene().snapshot(null));
            String ending = theme == Theme.DARK ? "-dark.png" : "-light.png";
            File file = new File("target/pictures/window-" + name + ending);
            assertThat(file.getParentFile().mkdirs() || file.getParentFile().isDirectory())
                    .isTrue();
            assertThat(ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file))
                    .isTrue();
        }
    }
}
