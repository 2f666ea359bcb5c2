package zerograds.ui.view.window;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import zerograds.store.session.Session;

/** The position and size of a stage when it is not maximised. JavaFX thread only. */
final class StageFrame {
    /** How much of a screen's width and height the first window takes. */
    private static final double SHARE = 0.85;

    /** From this size on nothing needs to be folded. */
    private static final double USEFUL_WIDTH = 1280;

    private static final double USEFUL_HEIGHT = 800;

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

    /** The first one on a screen: most of it; all of it where that would leave too little. */
    static Session.Frame first(Rectangle2D screen) {
        double width = SHARE * screen.getWidth();
        double height = SHARE * screen.getHeight();
        return new Session.Frame(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height,
                width < USEFUL_WIDTH || height < USEFUL_HEIGHT);
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
