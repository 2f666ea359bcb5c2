package zerograds.ui.view.run;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.verdict.RunningVerdict;
import zerograds.ui.model.verdict.Verdict;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.window.ExampleProblems;
import zerograds.ui.view.window.PlainTile;
import zerograds.ui.view.window.WorkbenchWindow;

/** The verdict can be read in the smallest window that is promised. */
@ExtendWith(ApplicationExtension.class)
class VerdictChipFxTest {
    private static final String LONG = "cosine −0.57, R² below 0, no better than a constant";

    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;

    @Start
    void open(Stage stage) {
        ProblemShelf shelf = new ProblemShelf(new ExampleProblems(), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, PlainTile.five(), 1280, 800);
        window.show(stage);
        shelf.load(cards -> workbench.open(cards.get(1)));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void theWordsOfEachVerdictHaveRoomAndTheirFigureIsShownWholeOrNotAtAll(FxRobot robot) {
        VerdictChip chip = robot.lookup("#verdict").queryAs(VerdictChip.class);
        for (String id : RunningVerdict.ids()) {
            String words = RunningVerdict.words(id);
            assertThat(shown(robot, chip, verdict(id, ""))).isEqualTo(words);
            assertThat(shown(robot, chip, verdict(id, "9"))).isIn(words, words + " · 9");
            assertThat(shown(robot, chip, verdict(id, LONG.repeat(2)))).isEqualTo(words);
        }
        assertThat(shown(robot, chip, verdict("fits", "9"))).as("room again").endsWith(" · 9");
    }

    @Test
    void aFigureWithoutRoomIsInTheTooltipAndReadAloud(FxRobot robot) {
        VerdictChip chip = robot.lookup("#verdict").queryAs(VerdictChip.class);
        robot.interact(() -> {
            chip.show(verdict("fits", LONG));
            assertThat(chip.getTooltip().getText()).contains(LONG);
            assertThat(chip.getAccessibleText()).contains(LONG);
        });
    }

    private static Verdict verdict(String id, String figure) {
        return new Verdict(id, Verdict.Level.FAIR, RunningVerdict.words(id), figure, "advice", "help");
    }

    /** What is drawn of it, the dots where it was cut included. */
    private String shown(FxRobot robot, VerdictChip chip, Verdict verdict) {
        StringBuilder drawn = new StringBuilder();
        robot.interact(() -> {
            chip.show(verdict);
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            window.scene().getRoot().layout();
            drawn.append(((Text) chip.lookup(".text")).getText());
        });
        return drawn.toString();
    }
}
