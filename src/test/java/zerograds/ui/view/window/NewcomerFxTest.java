package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.controlsfx.control.HyperlinkLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.store.library.RunLibrary;
import zerograds.store.problem.TrustStore;
import zerograds.store.session.SessionFile;
import zerograds.ui.model.problem.ProblemCard;
import zerograds.ui.model.problem.ProblemShelf;

/** The program as somebody sees it who has just got it: no configuration yet, and files that come late. */
class NewcomerFxTest {
    private final FxRobot robot = new FxRobot();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private Stage stage;
    private WorkbenchApp app;

    @BeforeEach
    void start(@TempDir Path empty) throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        TrustStore trust = new TrustStore(empty.resolve("trusted-code.txt"));
        SessionFile session = new SessionFile(empty.resolve("session.json"));
        app = (WorkbenchApp) FxToolkit.setupApplication(
                () -> new WorkbenchApp(trust, session, RunLibrary.below(empty.resolve("data")), Late::new));
    }

    @AfterEach
    void stop() throws TimeoutException {
        arrived.countDown();
        FxToolkit.cleanupApplication(app);
        FxToolkit.cleanupStages();
    }

    /** A disk that answers only when the test says so. */
    private final class Late implements ProblemShelf.Reader {
        private final ProblemShelf.Reader disk;

        Late(ProblemShelf.Reader disk) {
            this.disk = disk;
        }

        @Override
        public List<ProblemCard> all() {
            await();
            return disk.all();
        }

        @Override
        public ProblemCard read(String idOrPath) {
            await();
            return disk.read(idOrPath);
        }

        @Override
        public Optional<Path> locate(String idOrPath) {
            return disk.locate(idOrPath);
        }

        private void await() {
            try {
                arrived.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Collects all that nobody holds. */
    private static void collectGarbage() {
        WeakReference<Object> unheld = new WeakReference<>(new Object());
        while (unheld.get() != null) {
            System.gc();
        }
    }

    @Test
    void seesTheGalleryFillHoweverLateTheFilesComeAndWhateverIsCollected() throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        Node gallery = robot.lookup("#gallery").query();
        assertThat(gallery.isVisible()).isTrue();
        assertThat(robot.lookup("#gallery-none").queryAs(HyperlinkLabel.class).getText())
                .isEqualTo("Reading the problems…");
        assertThat(robot.lookup("#gallery-none").query().isVisible()).isTrue();
        collectGarbage();

        arrived.countDown();
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(
                        () -> robot.lookup(".gallery-card").queryAll().size() > 30)
                .get());
        assertThat(robot.lookup("#gallery-none").query().isVisible()).isFalse();
        assertThat(robot.lookup("#problems").queryListView().getItems()).hasSizeGreaterThan(30);

        robot.write("no such problem");
        assertThat(robot.lookup(".gallery-card").tryQuery()).isEmpty();
        robot.clickOn("#gallery-none .hyperlink");
        assertThat(robot.lookup(".gallery-card").queryAll()).hasSizeGreaterThan(30);
        robot.write("spline");
        assertThat(robot.lookup("#gallery-toy-spline").tryQuery()).isPresent();
        robot.clickOn("#gallery-toy-spline");
        assertThat(gallery.isVisible()).isFalse();
        assertThat(stage.getTitle()).startsWith("Toy spline");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        Label evaluations = robot.lookup("#status-evaluations").queryAs(Label.class);
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> !evaluations.getText().equals("–")
                        && !evaluations.getText().equals("0"));
    }

    @Test
    void isOfferedNoToolsOfALandscapeThatIsNotThere() {
        assertThat(robot.lookup("#landscape-probing").query().isVisible()).isFalse();
        assertThat(robot.lookup("#landscape-maps").query().isVisible()).isFalse();
    }

    @Test
    void getsAWindowThatUsesTheScreen() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertThat(stage.getWidth()).isGreaterThanOrEqualTo(Math.min(1280, screen.getWidth()));
        assertThat(stage.getHeight()).isGreaterThanOrEqualTo(Math.min(800, screen.getHeight()));
        assertThat(robot.lookup("#problems").tryQuery()).isPresent();
        assertThat(robot.lookup(".settings-pane").tryQuery()).isPresent();
    }
}
