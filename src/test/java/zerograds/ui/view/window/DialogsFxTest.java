package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.problem.GalleryCard;
import zerograds.ui.view.tiles.Tiles;
import zerograds.ui.view.widget.Sheet;

/** Dialogs of the real window: found, moved through and left by keys. */
@ExtendWith(ApplicationExtension.class)
class DialogsFxTest {
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
    void findsACommandByItsLettersAndDoesIt(FxRobot robot) throws Exception {
        Keys.press(KeyCode.SHORTCUT, KeyCode.L);
        ListView<?> list = robot.lookup("#commands-list").queryListView();
        assertThat(list.getItems()).hasSizeGreaterThan(30);
        new Pictures(window, workbench).take("commands");
        robot.write("dark");
        Keys.press(KeyCode.ENTER);

        assertThat(workbench.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(list.getParent().isVisible()).isTrue();
        assertThat(robot.lookup("#commands").query().isVisible()).isFalse();
    }

    @Test
    void movesThroughTheCommandsWithTheArrows(FxRobot robot) {
        Keys.press(KeyCode.SHORTCUT, KeyCode.L);
        ListView<?> list = robot.lookup("#commands-list").queryListView();
        Keys.press(KeyCode.DOWN);
        Keys.press(KeyCode.DOWN);
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(2);
        Keys.press(KeyCode.ESCAPE);
        assertThat(robot.lookup("#commands").query().isVisible()).isFalse();
    }

    @Test
    void findsAProblemInTheGalleryAndOpensItByKeys(FxRobot robot) throws Exception {
        Keys.press(KeyCode.SHORTCUT, KeyCode.G);
        Node gallery = robot.lookup("#gallery").query();
        assertThat(gallery.isVisible()).isTrue();
        assertThat(robot.lookup(".gallery-card").queryAll()).hasSize(4);
        Keys.press(KeyCode.DOWN);
        Keys.press(KeyCode.RIGHT);
        assertThat(robot.lookup("#gallery-plateau-steps").query().isFocused()).isTrue();
        new Pictures(window, workbench).take("gallery");
        Keys.press(KeyCode.UP);
        robot.write("valley");
        assertThat(robot.lookup(".gallery-card").queryAll()).hasSize(1);
        Keys.press(KeyCode.ENTER);

        assertThat(gallery.isVisible()).isFalse();
        assertThat(workbench.current().orElseThrow().run().plan().problem().id())
                .isEqualTo("rosenbrock");
    }

    @Test
    void filtersTheGalleryByTags(FxRobot robot) {
        Keys.press(KeyCode.SHORTCUT, KeyCode.G);
        robot.clickOn("#tag-analytic");
        assertThat(robot.lookup(".gallery-card").queryAllAs(GalleryCard.class))
                .extracting(shown -> shown.card().id())
                .containsExactly("rosenbrock", "plateau-steps");
        Keys.press(KeyCode.ESCAPE);
    }

    /** What opens each dialog that needs no occasion. */
    private List<Runnable> openings() {
        return List.of(
                () -> window.perform("help"),
                window.sheets()::newScript,
                window.sheets()::newProgram,
                window.sheets()::failures,
                window.sheets()::sweep,
                () -> window.sheets().compare(workbench.runs().compared()),
                window.sheets().gallery()::open,
                window.sheets()::film,
                () -> window.perform("commands"));
    }

    @Test
    void keepsTheKeyboardInADialogAndGivesItBack(FxRobot robot) {
        Node field = robot.lookup("#setting-locality").query();
        Scene scene = window.scene();
        for (Runnable open : openings()) {
            robot.interact(field::requestFocus);
            robot.interact(open);
            WaitForAsyncUtils.waitForFxEvents();
            Node first = scene.getFocusOwner();
            assertThat(Sheet.holds(first)).isTrue();
            for (int i = 0; i < 3; i++) {
                Keys.press(KeyCode.SHIFT, KeyCode.TAB);
                assertThat(Sheet.holds(scene.getFocusOwner()))
                        .as("back from %s", first)
                        .isTrue();
            }
            for (int i = 0; i < 6; i++) {
                Keys.press(KeyCode.TAB);
                assertThat(Sheet.holds(scene.getFocusOwner()))
                        .as("on from %s", first)
                        .isTrue();
            }
            Keys.press(KeyCode.ESCAPE);
            assertThat(scene.getFocusOwner()).as("after %s", first).isSameAs(field);
        }
    }

    @Test
    void namesEveryControl(FxRobot robot) {
        robot.interact(window::showAllPlots);
        AccessibleNames names = new AccessibleNames();
        robot.interact(() -> names.read(window.scene().getRoot()));
        for (Runnable open : openings()) {
            robot.interact(open);
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> names.read(window.scene().getRoot()));
            Keys.press(KeyCode.ESCAPE);
        }
        assertThat(names.missing()).isEmpty();
    }

    @Test
    void explainsWhatHasTheKeyboardOrLiesBelowTheMouse(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#setting-smoothing").query().requestFocus());
        Keys.press(KeyCode.F1);
        assertThat(words(robot)).contains("Smoothing s", "Unit: × σ. Allowed: a number in [");
        Keys.press(KeyCode.ESCAPE);
        assertThat(robot.lookup("#context-help").tryQuery()).isEmpty();

        robot.moveTo("#tile-output");
        Keys.press(KeyCode.F1);
        assertThat(words(robot)).contains("Output", "the target, and the difference");
        Keys.press(KeyCode.F1);
        assertThat(robot.lookup("#context-help").tryQuery()).isEmpty();
        assertThat(robot.lookup("#help").query().isVisible()).isTrue();
        Keys.press(KeyCode.ESCAPE);

        robot.moveTo("#step");
        Keys.press(KeyCode.F1);
        assertThat(words(robot)).contains("Step", "Do one iteration");
    }

    private static String words(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".context-help > .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .reduce("", (before, now) -> before + "\n" + now);
    }
}
