package zerograds.ui.plot.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.plot.axis.Readout;

/**
 * Reads every named curve at the mouse.
 *
 * @param domain what the horizontal axis counts
 * @param unit of the values; may be empty
 * @param curves as they are drawn; the crosshair snaps to the points of the first
 */
public record CurveReadout(String domain, String unit, Supplier<List<Curve>> curves) implements Readout {
    @Override
    public Optional<Reading> at(double x, double y) {
        List<Curve> shown = curves.get();
        if (shown.isEmpty() || shown.get(0).points().size() == 0) {
            return Optional.empty();
        }
        Points first = shown.get(0).points();
        double at = first.x(first.nearest(x));
        List<Line> lines = new ArrayList<>();
        for (Curve curve : shown) {
            int nearest = curve.points().nearest(at);
            boolean reads = nearest >= 0 && !curve.name().isEmpty() && curve.style() != Curve.Style.CROSSES;
            if (reads) {
                double value = curve.points().y(nearest);
                String text = curve.name() + "  " + NumberText.value(value) + (unit.isEmpty() ? "" : " " + unit);
                lines.add(new Line(text, curve.colour(), value));
            }
        }
        return Optional.of(new Reading(at, domain + " " + NumberText.brief(at), lines));
    }
}
