package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.store.session.Session;
import zerograds.store.session.SessionFile;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Notice;
import zerograds.ui.model.workbench.ThemeChoice;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;
import zerograds.ui.view.widget.Widgets;

/** What one expects of any desktop program, through the real window. */
@ExtendWith(ApplicationExtension.class)
class HabitsFxTest {
    private final Workbench workbench = new Workbench();

    private WorkbenchWindow window;

    @Start
    void open(Stage stage) {
        ProblemShelf shelf = new ProblemShelf(new ExampleProblems(), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        window.show(stage);
        shelf.load(cards -> workbench.open(cards.get(1)));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void undoesASettingWhereverTheKeyboardIs(FxRobot robot) {
        TextField field = robot.lookup("#setting-locality").queryAs(TextField.class);
        robot.doubleClickOn(field);
        Keys.press(KeyCode.CONTROL, KeyCode.A);
        robot.write("0.5\n");
        assertThat(workbench.choices().settingsProperty().getValue().real("locality"))
                .isEqualTo(0.5);

        Keys.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(workbench.choices().settingsProperty().getValue().real("locality"))
                .isEqualTo(0.15);
        assertThat(field.getText()).isEqualTo("0.15");
        Keys.press(KeyCode.SHORTCUT, KeyCode.Y);
        assertThat(field.getText()).isEqualTo("0.5");
    }

    @Test
    void enlargesEverythingAndPresentsIt(FxRobot robot) throws Exception {
        robot.interact(workbench.playback()::step);
        Node run = robot.lookup("#run").query();
        double usual = run.localToScene(run.getLayoutBounds()).getHeight();
        Node loss = robot.lookup("#status-loss").query();
        double small = loss.localToScene(loss.getLayoutBounds()).getHeight();
        Keys.press(KeyCode.F11);
        assertThat(loss.localToScene(loss.getLayoutBounds()).getHeight()).isCloseTo(1.4 * small, within(0.5));
        assertThat(robot.lookup("#setting-locality").tryQuery()).isEmpty();
        assertThat(Widgets.isShown(run)).isFalse();
        assertThat(Widgets.isShown(robot.lookup("#timeline").query())).isFalse();
        assertThat(Widgets.isShown(robot.lookup("#status-verdict").query())).isTrue();
        assertThat(((Stage) window.scene().getWindow()).isFullScreen()).isTrue();
        new Pictures(window, workbench).take("presentation");
        Keys.press(KeyCode.ESCAPE);
        assertThat(robot.lookup("#setting-locality").tryQuery()).isPresent();
        assertThat(((Stage) window.scene().getWindow()).isFullScreen()).isFalse();
        assertThat(robot.lookup("#slider-locality").queryAs(Region.class).getWidth())
                .isGreaterThanOrEqualTo(120);

        for (int i = 0; i < 5; i++) {
            Keys.press(KeyCode.SHORTCUT, KeyCode.EQUALS);
        }
        assertThat(run.localToScene(run.getLayoutBounds()).getHeight()).isCloseTo(1.5 * usual, within(0.5));
        Keys.press(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        assertThat(run.localToScene(run.getLayoutBounds()).getHeight()).isCloseTo(usual, within(0.5));
    }

    @Test
    void pushesNothingOutOfAnEnlargedWindow(FxRobot robot) throws Exception {
        robot.interact(() -> {
            workbench.playback().step();
            workbench
                    .noticeProperty()
                    .set(Optional.of(Notice.ofProblem("my-lens", "The file says nothing of a lens.")));
        });
        assertThat(outside()).isEmpty();
        for (int percent = 110; percent <= 150; percent += 10) {
            Keys.press(KeyCode.SHORTCUT, KeyCode.EQUALS);
            assertThat(outside())
                    .as("at %d %% of %s", percent, window.scene().getWidth())
                    .isEmpty();
            if (percent == 120) {
                new Pictures(window, workbench).take("zoom-" + percent);
            }
        }
        robot.clickOn("#more");
        assertThat(outside()).isEmpty();
        assertThat(robot.lookup("#run-bar-more").query().isVisible()).isTrue();
        new Pictures(window, workbench).take("zoom-150-more");
        Keys.press(KeyCode.F11);
        assertThat(outside()).isEmpty();
        Keys.press(KeyCode.ESCAPE);
        Stage stage = (Stage) window.scene().getWindow();
        robot.interact(() -> {
            stage.setWidth(1440);
            stage.setHeight(900);
        });
        Keys.press(KeyCode.SHORTCUT, KeyCode.EQUALS);
        Keys.press(KeyCode.SHORTCUT, KeyCode.EQUALS);
        Keys.press(KeyCode.SHORTCUT, KeyCode.EQUALS);
        assertThat(outside()).isEmpty();
    }

    @Test
    void goesOnWhereItWasLeft(FxRobot robot, @TempDir Path folder) throws Exception {
        SessionFile file = new SessionFile(folder.resolve("session.json"));
        LastSession first = new LastSession(file, Executors.newSingleThreadExecutor());
        Stage stage = (Stage) window.scene().getWindow();
        robot.interact(() -> {
            first.read();
            first.resume(window, workbench, stage);
            WindowState memory = window.memory();
            memory.appearance().theme(ThemeChoice.DARK);
            memory.side().problems().set(false);
            memory.grid().shownProperty(1).set(false);
            workbench.choices().seed(42);
            workbench.choices().change("locality", "0.5");
        });
        Keys.press(KeyCode.SHORTCUT, KeyCode.EQUALS);
        robot.interact(stage::hide);
        first.end();

        Session kept = file.read().orElseThrow();
        assertThat(kept.zoom()).isEqualTo(1.1);
        assertThat(kept.folded()).containsExactly("problems");
        assertThat(kept.hidden()).containsExactly("gradient", "surface");
        assertThat(kept.last().seed()).isEqualTo(42);
        assertThat(kept.frame().width()).isEqualTo(stage.getWidth());
        assertThat(kept.recent()).extracting(Session.Recent::place).containsExactly("plateau-steps");
        robot.interact(() -> resumes(file, kept));
    }

    @Test
    void saysThatTheSessionsFileCannotBeUsedHoweverItBegins(FxRobot robot, @TempDir Path folder) throws Exception {
        Path damaged = folder.resolve("session.json");
        Files.writeString(damaged, "{");
        LastSession session = new LastSession(new SessionFile(damaged), Executors.newSingleThreadExecutor());
        session.read();
        assertThat(session.problem()).isEmpty();
        robot.interact(() -> session.complain(workbench));
        assertThat(workbench.noticeProperty().get().orElseThrow().text()).contains("session.json.unusable");
        session.end();
    }

    private static void resumes(SessionFile file, Session kept) {
        Workbench workbench = new Workbench();
        ProblemShelf shelf = new ProblemShelf(new ExampleProblems(), Runnable::run, Runnable::run);
        try (WorkbenchWindow window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800)) {
            LastSession second = new LastSession(file, Executors.newSingleThreadExecutor());
            second.read();
            second.resume(window, workbench, new Stage());
            second.open(new ExampleProblems().all().get(1), workbench);
            assertThat(workbench.choices().settingsProperty().getValue().real("locality"))
                    .isEqualTo(0.5);
            assertThat(workbench.themeProperty().get()).isEqualTo(Theme.DARK);
            assertThat(workbench.noticeProperty().get()).isEmpty();
            assertThat(window.memory().session(kept.frame())).isEqualTo(kept);
            second.end();
        }
    }

    /** What can be seen in part only, because it lies across the edge of the window. */
    private List<String> outside() {
        Scene scene = window.scene();
        WaitForAsyncUtils.waitForAsyncFx(180_000, () -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        // A pixel of the content is up to two of the window, and sizes are rounded up to whole ones.
        Bounds whole = new BoundingBox(-2, -2, scene.getWidth() + 4, scene.getHeight() + 4);
        List<String> found = new ArrayList<>();
        collect(scene.getRoot(), whole, found);
        return found;
    }

    private static void collect(Node node, Bounds whole, List<String> found) {
        boolean scrolled = node instanceof ScrollPane || node instanceof ListView<?>;
        if (node.isVisible() && node.isManaged() && node instanceof Region region && region.getWidth() > 0) {
            if (!whole.contains(node.localToScene(new BoundingBox(0, 0, region.getWidth(), region.getHeight())))) {
                found.add(node.toString());
            }
        }
        if (node.isVisible() && !scrolled && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, whole, found));
        }
    }

    @Test
    void saysWhatComesOfFilesDraggedOverTheWindowAndTakesThem(FxRobot robot, @TempDir Path folder) throws Exception {
        Node hint = robot.lookup("#drop-hint").query();
        robot.interact(() ->
                window.dropZone().hover(List.of(folder.resolve("notes.txt").toFile())));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(hint.getParent().isVisible()).isTrue();
        new Pictures(window, workbench).take("drop");
        robot.interact(() -> window.dropZone().drop(List.of(folder.toFile())));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(hint.getParent().isVisible()).isFalse();
        assertThat(workbench.noticeProperty().get().orElseThrow().text()).contains("has no problem.yaml");
        assertThat(robot.lookup("#notice").query().isVisible()).isTrue();
    }
}
