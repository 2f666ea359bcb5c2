package zerograds.ui.view.window;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.workbench.Workbench;

/**
 * Connects the window to its stage: title, least size, and closing.
 *
 * @param leave is asked when the user closes the stage; hides it or not
 * @param end is called when it was hidden
 */
record StageLife(Workbench workbench, Runnable leave, Runnable end) {
    private static final String NAME = "ZeroGrads Workbench";
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    /** Puts {@code scene} on {@code stage}, which is not shown yet. */
    void begin(Stage stage, Scene scene) {
        stage.setScene(scene);
        stage.setOnShown(event -> Platform.runLater(() -> limit(stage)));
        stage.setOnHidden(event -> end.run());
        stage.setOnCloseRequest(event -> {
            event.consume();
            leave.run();
        });
        workbench.currentProperty().subscribe(model -> stage.setTitle(title()));
    }

    /** Not before the stage is shown, and followed by its size: window managers take the limit for a wish. */
    private static void limit(Stage stage) {
        boolean maximised = stage.isMaximized();
        double width = stage.getWidth();
        double height = stage.getHeight();
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        if (!maximised) {
            stage.setWidth(width - 1);
            stage.setHeight(height - 1);
            Platform.runLater(() -> {
                stage.setWidth(width);
                stage.setHeight(height);
            });
        }
    }

    private String title() {
        return workbench
                .current()
                .map(RunModel::run)
                .map(run -> run.plan().problem().title() + " – " + NAME)
                .orElse(NAME);
    }
}
