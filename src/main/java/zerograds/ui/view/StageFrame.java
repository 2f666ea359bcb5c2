package zerograds.ui.view;

import javafx.stage.Screen;
import javafx.stage.Stage;
import zerograds.store.Session;

/** Where a stage is when it is not maximised. JavaFX thread only. */
final class StageFrame {
    private final Stage stage;
    private double x;
    private double y;
    private double width;
    private double height;

    /** Follows {@code stage} from now on. */
    StageFrame(Stage stage) {
        this.stage = stage;
        stage.xProperty().subscribe(now -> look());
        stage.yProperty().subscribe(now -> look());
        stage.widthProperty().subscribe(now -> look());
        stage.heightProperty().subscribe(now -> look());
    }

    private void look() {
        if (!stage.isMaximized() && !stage.isIconified() && stage.getWidth() > 0) {
            x = stage.getX();
            y = stage.getY();
            width = stage.getWidth();
            height = stage.getHeight();
        }
    }

    Session.Frame frame() {
        return new Session.Frame(x, y, Math.max(1, width), Math.max(1, height), stage.isMaximized());
    }

    /** Puts the stage where it was, if a screen is there. */
    void restore(Session.Frame frame) {
        if (!Screen.getScreensForRectangle(frame.x(), frame.y(), frame.width(), frame.height())
                .isEmpty()) {
            stage.setX(frame.x());
            stage.setY(frame.y());
            stage.setWidth(frame.width());
            stage.setHeight(frame.height());
        }
        stage.setMaximized(frame.maximised());
    }
}
