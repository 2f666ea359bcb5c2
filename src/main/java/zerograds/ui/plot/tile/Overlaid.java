package zerograds.ui.plot.tile;

import java.util.List;
import java.util.function.Function;
import javafx.scene.paint.Color;
import zerograds.ui.model.run.KeptRun;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.run.Showing;
import zerograds.ui.model.series.Points;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.chart.Curve;

/**
 * One of the runs that are drawn over each other.
 *
 * @param run its name and its line
 * @param model what is shown of it; of the present run perhaps its past
 */
public record Overlaid(KeptRun run, RunModel model) {
    /** All that are drawn, the present one first; empty if none is chosen beside it. */
    public static List<Overlaid> of(Showing showing) {
        List<KeptRun> runs = showing.overlaid();
        return runs.size() < 2
                ? List.of()
                : runs.stream()
                        .map(run -> new Overlaid(
                                run, run.equals(runs.get(0)) ? showing.shown().orElse(run.model()) : run.model()))
                        .toList();
    }

    public Color colour(Theme theme) {
        return RunStyle.colour(theme, run);
    }

    /** A curve of each run that has one. */
    public static List<Curve> curves(List<Overlaid> all, Theme theme, Function<RunModel, Points> points) {
        return all.stream()
                .map(each -> new Curve(
                        each.run.name(), points.apply(each.model), each.colour(theme), RunStyle.style(each.run)))
                .filter(curve -> curve.points().size() > 0)
                .toList();
    }

    /** Where the longest of some curves ends. */
    public static double end(List<Curve> curves) {
        return curves.stream()
                .map(Curve::points)
                .mapToDouble(points -> points.x(points.size() - 1))
                .max()
                .orElse(1);
    }
}
