package zerograds.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The harness itself: a real stage and a real click, with no display. */
@ExtendWith(ApplicationExtension.class)
class HeadlessFxTest {

    private Button button;
    private int clicks;

    @Start
    void open(Stage stage) {
        button = new Button("Run");
        button.setOnAction(event -> clicks++);
        stage.setScene(new Scene(new StackPane(button), 320, 200));
        stage.show();
    }

    @Test
    void clicksAButtonWithoutADisplay(FxRobot robot) {
        robot.clickOn(button);

        assertThat(clicks).isEqualTo(1);
    }
}
