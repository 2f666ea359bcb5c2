package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.store.problem.ProblemFiles;
import zerograds.store.problem.TrustStore;
import zerograds.ui.model.problem.CodeGate;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;

/** What a stranger's problem says can neither be hidden in the question nor forge it. */
@ExtendWith(ApplicationExtension.class)
class ConsentReadingFxTest {
    @TempDir
    static Path home;

    private Stage stage;
    private TrustStore trust;
    private Workbench workbench;
    private WorkbenchWindow window;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        trust = new TrustStore(home.resolve("trusted.txt"));
        workbench = new Workbench(new CodeGate(trust, Runnable::run, Platform::runLater));
        ProblemShelf shelf = new ProblemShelf(new ExampleProblems(), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 960, 640);
        window.show(stage);
        shelf.load(cards -> {});
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private void ask(FxRobot robot, String id, String arguments) throws Exception {
        Path folder = Files.createDirectories(home.resolve(id));
        Files.writeString(folder.resolve("problem.yaml"), """
            id: %s
            title: "A \\e[2Jstranger\\u202E"
            summary: "Some\\u0007thing."
            parameters:
              - {name: mode, kind: choice, options: ["echo 1", "echo 2"]}
            model: {kind: command, command: [%s], answer: number}
            loss: value
            """.formatted(id, arguments));
        robot.interact(() -> {
            try {
                workbench.open(ProblemFiles.read(folder, trust));
                workbench.playback().playOrPause();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        until(() -> robot.lookup("#consent").query().isVisible());
    }

    private static String many(int arguments) {
        return IntStream.range(0, arguments)
                .mapToObj(i -> "\"argument " + i + " \\e[1A\\r    1  \\\"harmless\\\"\"")
                .collect(Collectors.joining(", ", "sh, ", ""));
    }

    private boolean mayAllow(FxRobot robot) {
        return !robot.lookup("#consent-allow").query().isDisabled();
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatIsLongIsAllowedByKeysOnceItsEndWasSeenAndEachQuestionAnew(FxRobot robot) throws Exception {
        ask(robot, "first", many(30));
        assertThat(mayAllow(robot)).isFalse();
        new Pictures(window, workbench).take("consent-960x640-top");
        press(robot, KeyCode.PAGE_DOWN);
        assertThat(mayAllow(robot)).isFalse();
        press(robot, KeyCode.END);
        assertThat(mayAllow(robot)).isTrue();
        new Pictures(window, workbench).take("consent-960x640-end");
        Bounds last = robot.lookup("#consent-files")
                .query()
                .localToScene(robot.lookup("#consent-files").query().getLayoutBounds());
        assertThat(last.getMaxY()).isLessThan(640);
        press(robot, KeyCode.ESCAPE);

        ask(robot, "second", many(30));
        assertThat(mayAllow(robot)).isFalse();
    }

    @Test
    void whatFitsIsAllowedAtOnce(FxRobot robot) throws Exception {
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(980);
        });
        ask(robot, "short", "sh, \"{mode}\"");
        assertThat(mayAllow(robot)).isTrue();
        new Pictures(window, workbench).take("consent-short");
    }

    @Test
    void atTheUsualSizeItIsAllowedOnceTheBarIsAtItsEnd(FxRobot robot) throws Exception {
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        ask(robot, "usual", many(12));
        assertThat(mayAllow(robot)).isFalse();
        new Pictures(window, workbench).take("consent-1280x800");
        ScrollPane reading = robot.lookup("#consent-reading").queryAs(ScrollPane.class);
        robot.interact(() -> reading.setVvalue(0.9));
        assertThat(mayAllow(robot)).isFalse();
        robot.interact(() -> reading.setVvalue(1));
        assertThat(mayAllow(robot)).isTrue();
    }

    @Test
    void nothingInTheWindowIsHiddenOrTurnedAround(FxRobot robot) throws Exception {
        ask(robot, "hidden", many(3));
        List<String> texts = texts(window.scene().getRoot()).toList();
        assertThat(texts)
                .anyMatch(text -> text.contains("A \\u001B[2Jstranger\\u202E"))
                .anyMatch(text -> text.contains("\\u001B[1A\\r    1  \\\"harmless\\\""))
                .allSatisfy(text -> assertThat(text.codePoints().filter(c -> c != '\n' && c != '\t'))
                        .as(text)
                        .noneMatch(c -> Character.isISOControl(c) || c == 0x202E));
        assertThat(stage.getTitle().codePoints()).noneMatch(c -> Character.isISOControl(c) || c == 0x202E);
    }

    private static Stream<String> texts(Node node) {
        Stream<String> own = node instanceof Labeled labeled
                ? Stream.of(labeled.getText())
                : node instanceof TextInputControl input
                        ? Stream.of(input.getText())
                        : node instanceof Text text ? Stream.of(text.getText()) : Stream.empty();
        Stream<String> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(ConsentReadingFxTest::texts)
                : Stream.empty();
        return Stream.concat(own, below).filter(text -> text != null);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                .get());
    }
}
