package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.forward.process.JavaProgram;
import zerograds.store.problem.TrustStore;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.DemoProblems;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;

/** From a program on disk to an open problem. */
@ExtendWith(ApplicationExtension.class)
class ProgramFxTest {
    @TempDir
    static Path home;

    private Workbench workbench;
    private WorkbenchWindow window;

    @Start
    void open(Stage stage) {
        TrustStore trust = new TrustStore(home.resolve("trusted.txt"));
        workbench = new Workbench(new CodeGate(trust, Runnable::run, Platform::runLater));
        ProblemShelf shelf = new ProblemShelf(new DemoProblems(home, trust), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        window.show(stage);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }

    @Test
    void aProgramIsDescribedTriedSavedAndOpened(FxRobot robot) throws Exception {
        Path folder = Files.createDirectory(home.resolve("gradient"));
        Files.writeString(folder.resolve("Ramp.java"), """
            class Ramp {
                public static void main(String[] args) {
                    for (int y = 0; y < 32; y++) {
                        StringBuilder row = new StringBuilder();
                        for (int x = 0; x < 32; x++) {
                            row.append(x == 0 ? "" : ",").append(x < 16 + 8 * Double.parseDouble(args[0]) ? y / 31.0 : 0);
                        }
                        System.out.println(row);
                    }
                }
            }
            """);
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N).release(KeyCode.N, KeyCode.SHIFT, KeyCode.SHORTCUT);
        until(() -> robot.lookup("#program").query().isVisible());
        String java = JavaProgram.command(List.of(), "Ramp", List.of()).get(0);
        robot.interact(() -> {
            robot.lookup("#program-folder").queryAs(TextField.class).setText(folder.toString());
            robot.lookup("#program-arguments").queryAs(TextArea.class).setText(java + "\nRamp.java\n{x}");
            robot.lookup("#program-answer")
                    .queryAs(ComboBox.class)
                    .getSelectionModel()
                    .select(1);
            robot.lookup("#program-wish")
                    .queryAs(ComboBox.class)
                    .getSelectionModel()
                    .select(2);
        });
        robot.interact(() ->
                window.sheets().wizard().draft().parameters().get(0).cell(5).set("0.5"));
        robot.clickOn("#program-test");
        until(() -> robot.lookup("#consent").query().isVisible());
        robot.clickOn("#consent-allow");
        TextArea report = robot.lookup("#program-report").queryAs(TextArea.class);
        until(() -> report.getText().contains("Loss at the start"));
        new Pictures(window, workbench).take("program");
        robot.clickOn("#program-save");
        until(() -> workbench.current().isPresent());
        assertThat(workbench.current().orElseThrow().run().plan().problem().title())
                .isEqualTo("My program");
    }
}
