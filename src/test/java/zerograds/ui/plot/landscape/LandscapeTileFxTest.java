package zerograds.ui.plot.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static zerograds.ui.plot.landscape.LandscapeProblems.problem;
import static zerograds.ui.plot.landscape.LandscapeProblems.rosenbrock;
import static zerograds.ui.plot.landscape.LandscapeProblems.single;
import static zerograds.ui.plot.landscape.LandscapeProblems.terraces;
import static zerograds.ui.plot.landscape.LandscapeProblems.valleys;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import zerograds.problem.Problem;
import zerograds.run.Budget;
import zerograds.run.RunPhase;
import zerograds.run.RunPlan;
import zerograds.run.landscape.Landscape;
import zerograds.ui.model.landscape.Direction;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.landscape.Plane;
import zerograds.ui.model.text.Theme;
import zerograds.ui.model.workbench.Workbench;

/** The landscape of real runs with one, two and many parameters; its pictures are left in {@code target/pictures}. */
@ExtendWith(ApplicationExtension.class)
class LandscapeTileFxTest {
    private final Workbench workbench = new Workbench();

    private LandscapeTile tile;

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(180_000, workbench::close);
    }

    private LandscapePicture picture(
            Problem problem, int iterations, double width, double height, Theme theme, String name)
            throws TimeoutException, IOException {
        RunPlan plan = RunPlan.of(problem, "default", 3).withBudget(Budget.ofIterations(iterations));
        tile = WaitForAsyncUtils.waitForAsyncFx(180_000, () -> open(plan, width, height, theme));
        return settled(name);
    }

    /** What is seen when the run and the probes have finished. */
    private LandscapePicture settled(String name) throws TimeoutException, IOException {
        LandscapeTile shown = tile;
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(180_000, () -> {
                    workbench.pull();
                    shown.refresh();
                    return workbench.playback().phaseProperty().get() == RunPhase.FINISHED
                            && workbench.current().orElseThrow().landscape().isSettled();
                }));
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(
                180_000, () -> shown.node().getScene().getRoot().snapshot(null, null));
        save(image, name);
        return workbench.current().orElseThrow().landscape().picture().orElseThrow();
    }

    private static void save(WritableImage image, String name) throws IOException {
        File file = new File("target/pictures/landscape-" + name + ".png");
        assertThat(file.getParentFile().isDirectory() || file.getParentFile().mkdirs())
                .isTrue();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
    }

    private LandscapeTile open(RunPlan plan, double width, double height, Theme theme) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        workbench.themeProperty().set(theme);
        workbench.open(plan);
        LandscapeTile tile = new LandscapeTile(workbench);
        HBox tools = new HBox(8);
        tools.getChildren().addAll(tile.tools());
        VBox.setVgrow(tile.node(), Priority.ALWAYS);
        VBox root = new VBox(tools, tile.node());
        root.setStyle("-fx-background-color: " + (theme == Theme.DARK ? "#0d1117" : "white"));
        root.setPrefSize(width, height);
        stage.setScene(new Scene(new StackPane(root), width, height));
        stage.show();
        workbench.playback().play();
        return tile;
    }

    @Test
    void showsTheCurvesOfOneParameter() throws Exception {
        LandscapePicture picture = picture(valleys(), 400, 760, 460, Theme.LIGHT, "1d-light");

        assertThat(picture.slice().dimensions()).isEqualTo(1);
        assertThat(picture.landscape().orElseThrow().trueLoss().orElseThrow().cells())
                .isEqualTo(256);
        assertThat(picture.landscape().orElseThrow().surrogate()).isPresent();
        assertThat(picture.samples()).isNotEmpty();
    }

    @Test
    void showsThemInTheDark() throws Exception {
        picture(valleys(), 60, 420, 300, Theme.DARK, "1d-dark-small");
    }

    @Test
    void showsTheMapsOfTwoParameters() throws Exception {
        LandscapePicture picture = picture(rosenbrock(), 800, 1000, 560, Theme.LIGHT, "2d-light");

        assertThat(picture.landscape().orElseThrow().trueLoss().orElseThrow().cells())
                .isEqualTo(96);
        assertThat(picture.landscape().orElseThrow().slopes().orElseThrow().reference())
                .isPresent();
        assertThat(picture.offPlane()).isZero();
    }

    @Test
    void showsTheMapsInTheDark() throws Exception {
        picture(rosenbrock(), 300, 760, 420, Theme.DARK, "2d-dark");
    }

    @Test
    void showsTheMapsInASmallTile() throws Exception {
        picture(rosenbrock(), 2500, 420, 300, Theme.LIGHT, "2d-small");
    }

    @Test
    void stacksTheMapsInATallTile() throws Exception {
        picture(rosenbrock(), 100, 560, 900, Theme.DARK, "2d-tall");
    }

    @Test
    void showsAPlaneThroughManyParameters() throws Exception {
        LandscapePicture picture = picture(terraces(), 600, 1000, 560, Theme.LIGHT, "10d-light");

        assertThat(picture.offPlane()).isPositive();
        assertThat(picture.landscape().orElseThrow().trueLoss()).isPresent();
    }

    @Test
    void goesFromPlaneToPlaneByItsMenu(FxRobot robot) throws Exception {
        picture(terraces(), 300, 1000, 560, Theme.DARK, "10d-principal");

        choose(robot, "#landscape-plane", 2);
        robot.clickOn("#landscape-another-pair").clickOn("#landscape-another-pair");
        assertThat(robot.lookup("#landscape-another-pair").query().isFocused()).isFalse();

        assertThat(axes(settled("10d-random"))).containsExactly("random 1", "random 2");
        assertThat(button(robot, "#landscape-plane").getText()).isEqualTo("random pair 3");

        choose(robot, "#landscape-plane", 1);

        assertThat(axes(settled("10d-gradient"))).containsExactly("− gradient", "step across");
    }

    @Test
    void findsParametersByTyping(FxRobot robot) throws Exception {
        picture(terraces(), 100, 760, 460, Theme.LIGHT, "10d-light-small");
        choose(robot, "#landscape-plane", 3);
        robot.write("7")
                .type(KeyCode.ENTER)
                .clickOn("#landscape-up")
                .write("t[2")
                .type(KeyCode.ENTER);
        save(
                WaitForAsyncUtils.waitForAsyncFx(180_000, () -> robot.lookup("#landscape-up")
                        .query()
                        .getScene()
                        .getRoot()
                        .snapshot(null, null)),
                "picker");
        robot.type(KeyCode.ESCAPE);

        assertThat(settled("10d-parameters").plane()).isEqualTo(new Plane.Coordinates(7, 2));
        assertThat(button(robot, "#landscape-plane").getAccessibleText()).isEqualTo("Plane: height[7] × height[2]");
    }

    @Test
    void followsThetaOnDemand(FxRobot robot) throws Exception {
        double wide = picture(rosenbrock(), 300, 1000, 560, Theme.LIGHT, "2d-fit")
                .slice()
                .axis(0)
                .length();
        choose(robot, "#landscape-extent", 1);
        LandscapePicture followed = settled("2d-follow");
        double[] theta = followed.slice().project(followed.theta());

        assertThat(followed.slice().axis(0).length()).isLessThan(wide);
        assertThat((followed.slice().axis(0).lower() + followed.slice().axis(0).upper()) / 2)
                .isCloseTo(theta[0], within(1e-9));
        assertThat(button(robot, "#landscape-extent").getAccessibleText()).isEqualTo("Extent: Follow θ");
    }

    @Test
    void asksBeforeItProbesAModelThatIsNotProbedUnasked(FxRobot robot) throws Exception {
        picture(single(valleys()), 20, 760, 460, Theme.LIGHT, "1d-asking");
        robot.clickOn("#landscape-probing");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#landscape-probe-cost").queryAs(Text.class).getText())
                .contains("257 evaluations");
        assertThat(status()).isEqualTo(Landscape.Status.ASKING);

        robot.clickOn("#landscape-probe-all");
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> status() != Landscape.Status.ASKING);
    }

    private Landscape.Status status() throws TimeoutException {
        return WaitForAsyncUtils.waitForAsyncFx(
                180_000, () -> workbench.current().orElseThrow().landscape().look().stream()
                        .flatMap(picture -> picture.landscape().stream())
                        .map(Landscape::status)
                        .findFirst()
                        .orElseThrow());
    }

    /** By keys alone: opens a menu, goes down to an item and takes it. */
    private static void choose(FxRobot robot, String menu, int item) {
        robot.interact(() -> button(robot, menu).requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        for (int i = 0; i <= item; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static MenuButton button(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(MenuButton.class);
    }

    private static List<String> axes(LandscapePicture picture) {
        return picture.directions().stream()
                .map(direction -> ((Direction.Oblique) direction).brief())
                .toList();
    }
}
