package zerograds.ui.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import zerograds.math.Vec;
import zerograds.problem.Loss;
import zerograds.problem.Problem;
import zerograds.problem.Signal;
import zerograds.problem.Target;
import zerograds.space.Interval;
import zerograds.space.Parameter;
import zerograds.space.ParameterSpace;
import zerograds.space.Scale;
import zerograds.ui.model.problem.ProblemShelf;
import zerograds.ui.model.workbench.Workbench;
import zerograds.ui.view.tiles.Tiles;

/** A parameter is held by a tick, in the window. */
@ExtendWith(ApplicationExtension.class)
class FrozenFxTest {
    private final Workbench workbench = new Workbench();
    private WorkbenchWindow window;

    @Start
    void open(Stage stage) {
        ProblemShelf shelf = new ProblemShelf(new ExampleProblems(), Runnable::run, Platform::runLater);
        window = new WorkbenchWindow(workbench, shelf, Tiles.of(workbench), 1280, 800);
        window.show(stage);
        workbench.open(problem("Höhe", "bar width"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private static Problem problem(String... names) {
        Interval range = new Interval(-1, 1);
        ParameterSpace space = new ParameterSpace(List.of(names).stream()
                .map(name -> (Parameter) new Parameter.Real(
                        name, 1, range, range, Scale.RAW, new zerograds.space.Start.Fixed(Vec.of(0.5)), ""))
                .toList());
        return new Problem(
                "bars",
                "Bars",
                "A test.",
                List.of(),
                space,
                () -> (point, seed) -> Signal.scalar(point.value(0) * point.value(0) + point.value(1)),
                Loss.VALUE,
                new Target.Given(Signal.scalar(0)),
                Optional.empty(),
                Map.of());
    }

    private Set<CheckBox> ticks(FxRobot robot) {
        robot.interact(() -> ((TitledPane) window.scene().lookup("#frozen")).setExpanded(true));
        return robot.from(window.scene().lookup("#frozen")).lookup(".check-box").queryAllAs(CheckBox.class);
    }

    private CheckBox tick(FxRobot robot, String name) {
        return ticks(robot).stream()
                .filter(tick -> tick.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int dimension() {
        return workbench.choices().next().orElseThrow().problem().dimension();
    }

    @Test
    void aTickHoldsAParameterAndTheLastOneStaysFree(FxRobot robot) {
        assertThat(ticks(robot)).hasSize(2);
        robot.interact(() -> tick(robot, "Höhe").fire());
        assertThat(dimension()).isEqualTo(1);
        assertThat(tick(robot, "Höhe").isSelected()).isTrue();
        assertThat(tick(robot, "bar width").isDisabled()).isTrue();
        robot.interact(() -> tick(robot, "Höhe").fire());
        assertThat(dimension()).isEqualTo(2);
        assertThat(tick(robot, "bar width").isDisabled()).isFalse();
    }

    @Test
    void whatHasBegunTakesItFromTheNextResetOn(FxRobot robot) {
        robot.interact(workbench.playback()::step);
        robot.interact(() -> tick(robot, "bar width").fire());
        assertThat(dimension()).isEqualTo(1);
        assertThat(tick(robot, "bar width").isSelected()).isTrue();
        robot.interact(workbench::reset);
        assertThat(workbench.current().orElseThrow().run().plan().problem().dimension())
                .isEqualTo(1);
    }
}
