package zerograds.ui.plot.loss;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jfree.chart.axis.ValueAxis;
import zerograds.space.ParameterSpace;
import zerograds.ui.model.run.AgreementFeed;
import zerograds.ui.model.run.RunModel;
import zerograds.ui.model.series.Agreement;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.Readout;
import zerograds.ui.plot.axis.ScaleAxis;
import zerograds.ui.plot.chart.ChartPane;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.Typeface;

/** How surrogate and samples agree about each parameter's slope, as bars from −1 to 1; pale where the samples are noise. */
final class AgreementChart {
    private static final double SHARE = 0.7;
    private static final double PALE = 0.3;

    private final ChartPane pane;
    private final AgreementFeed feed = new AgreementFeed();
    private List<Agreement> bars = List.of();
    private List<String> names = List.of();

    AgreementChart(Theme theme) {
        ValueAxis domain = new ScaleAxis();
        domain.setLabel(Texts.of("axis.parameter"));
        domain.setTickLabelsVisible(false);
        ValueAxis range = new ScaleAxis();
        range.setRange(-1.05, 1.05);
        pane = new ChartPane(domain, range, "", theme);
        pane.plot().setDomainGridlinesVisible(false);
        pane.overlay(this::draw);
        pane.readout(this::reading);
        pane.titles(List.of(Texts.of("agreement.slopes"), Texts.of("agreement.short")));
    }

    ChartPane pane() {
        return pane;
    }

    void theme(Theme theme) {
        pane.theme(theme);
    }

    /** Whether nothing is being computed for it. */
    boolean isSettled() {
        return feed.isSettled();
    }

    /** Follows the run. */
    void refresh(RunModel model) {
        List<Agreement> now = feed.look(model);
        if (!now.equals(bars)) {
            show(now, model.problem().space());
        }
    }

    private void show(List<Agreement> all, ParameterSpace space) {
        bars = all;
        names = all.stream().map(bar -> space.coordinateName(bar.coordinate())).toList();
        boolean some = space.dimension() > Agreement.MOST;
        pane.titles(
                some
                        ? List.of(
                                Texts.of("agreement.slopes.some", NumberText.brief(space.dimension())),
                                Texts.of("agreement.short"))
                        : List.of(Texts.of("agreement.slopes.all"), Texts.of("agreement.short")));
        pane.plot().getDomainAxis().setRange(0, Math.max(1, all.size()));
        pane.draw();
    }

    private Color colour(Agreement bar) {
        Color full = bar.value() < 0 ? Palette.failure(pane.theme()) : Palette.REFERENCE_GRADIENT;
        return bar.clear() ? full : full.deriveColor(0, 1, 1, PALE);
    }

    private void draw(Pen gc, Rectangle2D area) {
        double zero = pane.pixelY(0, area);
        gc.setStroke(Palette.muted(pane.theme()));
        gc.setLineWidth(0.75);
        gc.strokeLine(area.getMinX(), zero, area.getMaxX(), zero);
        if (bars.isEmpty()) {
            gc.setFill(Palette.muted(pane.theme()));
            gc.setFont(Typeface.fx(Typeface.SIZE));
            gc.setTextAlign(TextAlignment.CENTER);
            gc.setTextBaseline(VPos.CENTER);
            gc.fillText(Texts.of("agreement.none"), area.getCenterX(), zero - 12, area.getWidth());
            return;
        }
        double room = area.getWidth() / bars.size();
        double width = Math.max(1, Math.min(40, SHARE * room));
        for (int k = 0; k < bars.size(); k++) {
            double x = area.getMinX() + (k + 0.5) * room - width / 2;
            double y = pane.pixelY(bars.get(k).value(), area);
            gc.setFill(colour(bars.get(k)));
            gc.fillRect(x, Math.min(y, zero), width, Math.max(1, Math.abs(y - zero)));
        }
        write(gc, area, room);
    }

    /** Names stand at the bottom if all of them have room. */
    private void write(Pen gc, Rectangle2D area, double room) {
        boolean fits = names.stream().allMatch(name -> Typeface.width(name) + 8 <= room);
        if (!fits) {
            return;
        }
        gc.setFill(Palette.muted(pane.theme()));
        gc.setFont(Typeface.fx(Typeface.SIZE));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        for (int k = 0; k < names.size(); k++) {
            gc.fillText(names.get(k), area.getMinX() + (k + 0.5) * room, area.getMaxY() - 8);
        }
    }

    private Optional<Readout.Reading> reading(double x, double y) {
        int k = (int) Math.floor(x);
        if (k < 0 || k >= bars.size()) {
            return Optional.empty();
        }
        Agreement bar = bars.get(k);
        List<Readout.Line> lines = new ArrayList<>();
        lines.add(
                new Readout.Line(Texts.of("agreement.of", NumberText.value(bar.value(), 3)), colour(bar), bar.value()));
        if (!bar.clear()) {
            lines.add(new Readout.Line(Texts.of("agreement.noise"), Palette.muted(pane.theme()), Double.NaN));
        }
        return Optional.of(new Readout.Reading(k + 0.5, names.get(k), lines));
    }
}
