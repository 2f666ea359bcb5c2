package zerograds.ui.plot.parameters;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import zerograds.ui.model.series.ParameterTrace;
import zerograds.ui.model.series.Strip;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.tile.Overlaid;

/** The strip of a run and, below it, those of the runs over it, all in the same colours; as many as there is room for. */
final class StripStack extends Region {
    private static final double LEAST_HEIGHT = 96;

    private final List<StripChart> charts = new ArrayList<>();
    private List<ParameterTrace> traces = List.of();
    private List<String> names = List.of();
    private Theme theme;

    StripStack(Theme theme) {
        this.theme = theme;
        setMinSize(0, 0);
    }

    void theme(Theme changed) {
        theme = changed;
        charts.forEach(chart -> chart.theme(changed));
    }

    /** Shows the strip of one run, or of those that are drawn together. */
    void show(ParameterTrace present, List<Overlaid> over) {
        List<Overlaid> begun = over.stream()
                .filter(each -> each.model().parameters().strip().columns() > 0)
                .toList();
        boolean one = begun.size() < 2;
        traces = one
                ? List.of(present)
                : begun.stream().map(each -> each.model().parameters()).toList();
        names = one
                ? List.of("")
                : begun.stream().map(each -> each.run().name()).toList();
        draw();
    }

    private void draw() {
        int room = (int) Math.max(1, Math.min(traces.size(), Math.floor(getHeight() / LEAST_HEIGHT)));
        List<ParameterTrace> drawn = traces.subList(0, Math.min(room, traces.size()));
        arrange(drawn.size());
        StripChart.Colours colours = StripChart.Colours.of(drawn);
        double end = drawn.stream().mapToDouble(StripStack::end).max().orElse(1);
        for (int i = 0; i < drawn.size(); i++) {
            boolean last = i == drawn.size() - 1 && drawn.size() < traces.size();
            String name = last ? Texts.of("strip.no-room", names.get(i), traces.size() - drawn.size()) : names.get(i);
            charts.get(i).show(drawn.get(i), name.isEmpty() ? "" : name + " · ", colours, end);
        }
    }

    private static double end(ParameterTrace trace) {
        Strip strip = trace.strip();
        return Math.max(1, strip.x(strip.columns() - 1));
    }

    private void arrange(int count) {
        while (charts.size() < count) {
            StripChart chart = new StripChart(theme);
            charts.add(chart);
            getChildren().add(chart.pane());
        }
        while (charts.size() > count) {
            getChildren().remove(charts.remove(charts.size() - 1).pane());
        }
        place();
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void place() {
        double each = getHeight() / Math.max(1, charts.size());
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).pane().resizeRelocate(0, Math.rint(i * each), getWidth(), Math.rint(each));
            charts.get(i).pane().layout();
        }
    }
}
