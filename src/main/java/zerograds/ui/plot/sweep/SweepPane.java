package zerograds.ui.plot.sweep;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import zerograds.compare.sweep.Sweep;
import zerograds.compare.sweep.SweepResult;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.EmptyState;
import zerograds.ui.plot.pen.Drawn;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.ScreenPen;
import zerograds.ui.plot.pen.SharpCanvas;

/**
 * The results of a sweep: losses at the end as a map or a line, or the curves of all cells. A click or the arrow keys
 * select a cell. JavaFX thread only.
 */
public final class SweepPane extends Region implements Drawn {
    /** No cell. */
    public static final int NONE = -1;

    private static final double TOP = 24;
    private static final double BELOW = 38;
    private static final double LEFT = 66;

    private final SharpCanvas canvas = new SharpCanvas();
    private final ScreenPen screen = new ScreenPen(canvas);
    private final EmptyState empty = new EmptyState(Texts.of("sweep.empty"));
    private final IntegerProperty selected = new SimpleIntegerProperty(NONE);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(NONE);
    private Optional<SweepResult> shown = Optional.empty();
    private boolean curves;
    private Theme theme;

    public SweepPane(Theme theme) {
        this.theme = theme;
        getChildren().addAll(canvas, empty);
        setFocusTraversable(true);
        setAccessibleText(Texts.of("sweep.results"));
        selected.subscribe(this::draw);
        setOnMouseMoved(event -> hovered.set(at(event)));
        setOnMouseExited(event -> hovered.set(NONE));
        setOnMousePressed(event -> {
            requestFocus();
            selected.set(at(event));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        theme(theme);
    }

    /** The cell that was chosen; {@link #NONE} at first. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** The cell under the mouse. */
    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    public void show(Optional<SweepResult> result) {
        boolean other = !result.map(SweepResult::sweep).equals(shown.map(SweepResult::sweep));
        shown = result;
        if (other) {
            selected.set(NONE);
            hovered.set(NONE);
        }
        draw();
    }

    /** Shows losses over evaluations instead of losses at the end. */
    public void curves(boolean wanted) {
        curves = wanted;
        draw();
    }

    public void theme(Theme changed) {
        theme = changed;
        empty.theme(changed);
        draw();
    }

    private int at(MouseEvent event) {
        return shown.map(result -> layout(result.sweep()).at(event.getX(), event.getY()))
                .orElse(NONE);
    }

    private void move(KeyEvent event) {
        int right =
                switch (event.getCode()) {
                    case RIGHT -> 1;
                    case LEFT -> -1;
                    default -> 0;
                };
        int up =
                switch (event.getCode()) {
                    case UP -> 1;
                    case DOWN -> -1;
                    default -> 0;
                };
        if (right != 0 || up != 0) {
            shown.ifPresent(
                    result -> selected.set(layout(result.sweep()).moved(Math.max(0, selected.get()), right, up)));
            event.consume();
        }
    }

    private SweepLayout layout(Sweep sweep) {
        boolean axes = sweep.axes().size() == 2 || !curves;
        double left = axes ? LEFT : 2;
        double below = axes ? BELOW : 2;
        Rectangle2D box =
                new Rectangle2D(left, TOP, Math.max(1, getWidth() - left - 4), Math.max(1, getHeight() - TOP - below));
        int cells = sweep.columns() * sweep.rows();
        int columns = axes ? sweep.columns() : (int) Math.ceil(Math.sqrt(cells));
        return new SweepLayout(box, cells, columns, axes);
    }

    private void draw() {
        empty.setVisible(shown.isEmpty());
        canvas.setVisible(shown.isPresent());
        screen.clear();
        paint(screen);
    }

    @Override
    public void paint(Pen gc) {
        if (shown.isEmpty() || getWidth() < 2 * LEFT || getHeight() < 2 * LEFT) {
            return;
        }
        SweepResult result = shown.get();
        boolean two = result.sweep().axes().size() == 2;
        gc.save();
        SweepPen pen = new SweepPen(gc, theme, result, layout(result.sweep()), selected.get());
        if (curves) {
            SweepCurves.draw(pen, two);
        } else if (two) {
            SweepMap.draw(pen);
        } else {
            SweepLine.draw(pen);
        }
        gc.restore();
    }

    @Override
    protected void layoutChildren() {
        canvas.fit(this);
        empty.place(getWidth(), getHeight());
        draw();
    }
}
