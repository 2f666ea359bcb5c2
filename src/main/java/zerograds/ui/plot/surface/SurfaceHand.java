package zerograds.ui.plot.surface;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * Handles the mouse and keyboard on surfaces: dragging and the arrow keys turn, scrolling magnifies, a double click
 * resets. JavaFX thread only.
 */
final class SurfaceHand {
    private static final double DEGREES_PER_PIXEL = 0.45;
    private static final double DEGREES_PER_KEY = 5;
    private static final double ZOOM_PER_PIXEL = 0.002;
    private static final double ZOOM_PER_KEY = 1.15;

    private final Region pane;
    private final Boxes boxes;
    private final Runnable moved;
    private SurfaceCamera camera = SurfaceCamera.START;
    private double x;
    private double y;
    private boolean isDragging;

    /** Which surface is under the mouse. */
    @FunctionalInterface
    interface Boxes {
        Rectangle2D at(double x, double y);
    }

    /** @param moved called after the camera has moved, and when it has come to rest */
    SurfaceHand(Region pane, Boxes boxes, Runnable moved) {
        this.pane = pane;
        this.boxes = boxes;
        this.moved = moved;
        pane.setFocusTraversable(true);
        pane.setCursor(Cursor.OPEN_HAND);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                look(SurfaceCamera.START);
            }
        });
        pane.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::type);
    }

    SurfaceCamera camera() {
        return camera;
    }

    boolean isDragging() {
        return isDragging;
    }

    /** Looks from elsewhere. */
    void look(SurfaceCamera from) {
        if (!from.equals(camera)) {
            camera = from;
            moved.run();
        }
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            pane.requestFocus();
            x = event.getX();
            y = event.getY();
        }
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            isDragging = true;
            pane.setCursor(Cursor.CLOSED_HAND);
            look(camera.turned(DEGREES_PER_PIXEL * (event.getX() - x), DEGREES_PER_PIXEL * (event.getY() - y)));
            x = event.getX();
            y = event.getY();
        }
    }

    private void release(MouseEvent event) {
        if (isDragging && !event.isPrimaryButtonDown()) {
            isDragging = false;
            pane.setCursor(Cursor.OPEN_HAND);
            moved.run();
        }
    }

    private void scroll(ScrollEvent event) {
        zoom(Math.exp(ZOOM_PER_PIXEL * event.getDeltaY()), event.getX(), event.getY());
        event.consume();
    }

    private void zoom(double factor, double px, double py) {
        Rectangle2D box = boxes.at(px, py);
        double right = px - (box.getMinX() + box.getMaxX()) / 2;
        double up = (box.getMinY() + box.getMaxY()) / 2 - py;
        look(camera.zoomed(factor, box, right, up));
    }

    private void type(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        step(event).ifPresent(next -> {
            look(next);
            event.consume();
        });
    }

    private Optional<SurfaceCamera> step(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT -> Optional.of(camera.turned(-DEGREES_PER_KEY, 0));
            case RIGHT -> Optional.of(camera.turned(DEGREES_PER_KEY, 0));
            case UP -> Optional.of(camera.turned(0, -DEGREES_PER_KEY));
            case DOWN -> Optional.of(camera.turned(0, DEGREES_PER_KEY));
            case PLUS, ADD, EQUALS -> Optional.of(camera.zoomed(ZOOM_PER_KEY, boxes.at(0, 0), 0, 0));
            case MINUS, SUBTRACT -> Optional.of(camera.zoomed(1 / ZOOM_PER_KEY, boxes.at(0, 0), 0, 0));
            case HOME -> Optional.of(SurfaceCamera.START);
            default -> Optional.empty();
        };
    }
}
