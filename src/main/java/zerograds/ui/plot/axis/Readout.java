package zerograds.ui.plot.axis;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

/** The text that a chart shows for the place under the mouse. */
@FunctionalInterface
public interface Readout {
    /** What is to be said at ({@code x}, {@code y}), in the axes' units; empty for nothing. */
    Optional<Reading> at(double x, double y);

    /**
     * A read-out.
     *
     * @param x where the crosshair's vertical line stands, in the axis' units
     * @param title its first line
     * @param lines below
     */
    record Reading(double x, String title, List<Line> lines) {}

    /**
     * One line of a read-out.
     *
     * @param y where its dot stands, in the axis' units; NaN for no dot
     */
    record Line(String text, Color colour, double y) {}
}
