package zerograds.ui.plot.parameters;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jfree.chart.axis.ValueAxis;
import org.jspecify.annotations.Nullable;
import zerograds.ui.model.series.ParameterTrace;
import zerograds.ui.model.series.Strip;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.ColourKey;
import zerograds.ui.plot.axis.Readout;
import zerograds.ui.plot.axis.ScaleAxis;
import zerograds.ui.plot.chart.ChartPane;
import zerograds.ui.plot.colour.ColourMap;

/** Many parameters over evaluations as an image: a row for each, its colour the value. */
final class StripChart {
    private static final ColourMap MAP = ColourMap.PERCEPTUAL;

    private final ChartPane pane;
    private @Nullable ParameterTrace trace;
    private Colours colours = new Colours(0, 1);
    private WritableImage image = new WritableImage(1, 1);
    private int[] pixels = new int[0];

    /** Which values have the first and the last colour. */
    record Colours(double least, double greatest) {
        static Colours of(List<ParameterTrace> traces) {
            return new Colours(
                    traces.stream()
                            .mapToDouble(each -> each.strip().least())
                            .min()
                            .orElse(0),
                    traces.stream()
                            .mapToDouble(each -> each.strip().greatest())
                            .max()
                            .orElse(1));
        }
    }

    StripChart(Theme theme) {
        ValueAxis domain = new ScaleAxis();
        domain.setLabel(Texts.of("axis.evaluations"));
        ValueAxis range = new ScaleAxis();
        range.setInverted(true);
        pane = new ChartPane(domain, range, "", theme);
        pane.showEmpty(false);
        pane.plot().setDomainGridlinesVisible(false);
        pane.plot().setRangeGridlinesVisible(false);
        pane.readout(this::reading);
        pane.overlay((gc, area) -> bar().ifPresent(
                        bar -> bar.draw(gc, area.getMaxX() + 12, area.getMinY(), area.getHeight(), pane.theme())));
    }

    ChartPane pane() {
        return pane;
    }

    void theme(Theme theme) {
        pane.theme(theme);
    }

    private Optional<ColourKey> bar() {
        ParameterTrace shown = trace;
        return shown == null ? Optional.empty() : Optional.of(new ColourKey(MAP, colours.least(), colours.greatest()));
    }

    /**
     * @param name stands before the title; may be empty
     * @param end the last evaluation that the axis shows
     */
    void show(ParameterTrace shown, String name, Colours scale, double end) {
        trace = shown;
        colours = scale;
        Strip strip = shown.strip();
        double reached = Math.max(1, strip.x(strip.columns() - 1));
        paint(strip, reached);
        bar().ifPresent(bar -> pane.rightLabels(bar.width() + 12));
        pane.plot().getDomainAxis().setRange(0, end);
        pane.plot().getRangeAxis().setRange(0, strip.rows());
        String count = shown.size() == shown.space().dimension()
                ? Texts.of("strip.all", shown.size() - 1)
                : Texts.of(
                        "strip.some",
                        shown.size(),
                        NumberText.brief(shown.space().dimension()));
        String longer = shown.unit().isEmpty() ? count : Texts.of("strip.colour", count, shown.unit());
        pane.titles(List.of(name + longer, name + count, name + Texts.of("axis.parameter")));
        pane.image(image, new Rectangle2D.Double(0, 0, reached, strip.rows()), false);
        pane.draw();
    }

    /** The image's columns are evenly spaced in evaluations, which the strip's need not be. */
    private void paint(Strip strip, double end) {
        int width = Strip.COLUMNS;
        int height = strip.rows();
        if (pixels.length != width * height) {
            pixels = new int[width * height];
            image = new WritableImage(width, height);
        }
        for (int i = 0; i < width; i++) {
            int column = strip.columnAt((i + 0.5) / width * end);
            for (int row = 0; row < height; row++) {
                pixels[row * width + i] = MAP.argb(strip.value(row, column), colours.least(), colours.greatest());
            }
        }
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    }

    private Optional<Readout.Reading> reading(double x, double y) {
        ParameterTrace shown = trace;
        if (shown == null || shown.strip().columns() == 0) {
            return Optional.empty();
        }
        Strip strip = shown.strip();
        int row = (int) Math.max(0, Math.min(strip.rows() - 1, Math.floor(y)));
        double value = strip.value(row, strip.columnAt(x));
        Color colour = MAP.colour((value - colours.least()) / Math.max(1e-30, colours.greatest() - colours.least()));
        String unit = shown.parameter(row).unit();
        String text = shown.name(row) + "  " + NumberText.value(value) + (unit.isEmpty() ? "" : " " + unit);
        return Optional.of(new Readout.Reading(
                x,
                Texts.of("axis.evaluations.at", NumberText.brief(x)),
                List.of(new Readout.Line(text, colour, row + 0.5))));
    }
}
