package zerograds.ui.plot.landscape;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.run.landscape.Landscape;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.Outline;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Clipping;
import zerograds.ui.plot.pen.Dots;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.tile.Emphasis;

/** What lies over a map: locality, smoothing, samples, the trajectory, θ and the ways down. */
public record MapOverlay(LandscapePicture picture, Theme theme, Emphasis emphasis, List<OverlaidWay> others) {
    public static final Color PALE = Color.web("#dfe5ec");

    /** Of the same hue as the path, whose latest piece it is, but darker than all of it. */
    static final Color STEP = Palette.THETA.deriveColor(0, 1.25, 0.78, 1);

    private static final double ARROW = 48;
    private static final double LEAST_ARROW = 16;
    private static final double EDGE = 4;

    /**
     * Draws all of it.
     *
     * @param permitted what of the area lies within the parameters' bounds
     */
    void draw(Pen gc, PlotArea area, Clipping permitted) {
        Clipping clipping = new Clipping(area.box());
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        double[] theta = picture.trajectory().get(picture.trajectory().size() - 1);
        double x = area.pixelX(theta[0]);
        double y = area.pixelY(theta[1]);
        kernels(gc, area, permitted, theta);
        others.forEach(way -> way.draw(gc, area, picture.slice(), clipping, theme));
        gc.setLineCap(StrokeLineCap.ROUND);
        new PathInk(picture.trajectory(), t -> new double[] {area.pixelX(t[0]), area.pixelY(t[1])}, clipping).draw(gc);
        samples(gc, area, clipping);
        if (clipping.holds(x, y)) {
            picture.landscape().flatMap(Landscape::slopes).ifPresent(slopes -> arrows(gc, area, slopes, x, y));
            theta(gc, x, y);
        }
    }

    public static void theta(Pen gc, double x, double y) {
        gc.setFill(Palette.THETA);
        gc.fillOval(x - 5.5, y - 5.5, 11, 11);
        gc.setStroke(Color.WHITE);
        gc.setLineWidth(2);
        gc.strokeOval(x - 5.5, y - 5.5, 11, 11);
    }

    /** 1σ filled, 2σ as a dashed line, and the smoothing as a ring; all of them end at the bounds. */
    private void kernels(Pen gc, PlotArea area, Clipping clipping, double[] theta) {
        Sampling around = picture.sampling();
        Color edge = PALE.deriveColor(0, 1, 1, 0.85);
        if (around.locality() > 0) {
            Outline one = Outline.of(area, theta, around.locality());
            gc.setFill(Palette.LOCALITY.interpolate(Color.WHITE, 0.6).deriveColor(0, 1, 1, 0.12));
            one.fill(gc, clipping);
            gc.setStroke(edge);
            gc.setLineWidth(1);
            one.stroke(gc, clipping);
            gc.setLineDashes(4, 3);
            Outline.of(area, theta, 2 * around.locality()).stroke(gc, clipping);
            gc.setLineDashes();
        }
        if (around.smoothing() > 0) {
            gc.setStroke(Palette.SMOOTHED_LOSS);
            gc.setLineWidth(1.5);
            Outline.of(area, theta, around.smoothing()).stroke(gc, clipping);
        }
    }

    private void samples(Pen gc, PlotArea area, Clipping clipping) {
        List<LandscapePicture.Samples> batches = picture.samples();
        for (int age = batches.size() - 1; age >= 0; age--) {
            double opacity = emphasis.samples() / (1 + age);
            LandscapePicture.Samples batch = batches.get(age);
            if (age == 0 && picture.sampling().pairs()) {
                pairs(gc, area, clipping, batch.positions(), emphasis.samples());
            }
            for (int i = 0; i < batch.positions().size(); i++) {
                double x = area.pixelX(batch.positions().get(i)[0]);
                double y = area.pixelY(batch.positions().get(i)[1]);
                if (clipping.holds(x, y)) {
                    boolean failed = Double.isNaN(batch.losses().get(i));
                    Dots.sample(gc, x, y, failed, PALE, Color.gray(0.15), opacity);
                }
            }
        }
    }

    private static void pairs(Pen gc, PlotArea area, Clipping clipping, List<double[]> sites, double opacity) {
        gc.setStroke(Color.gray(1, 0.5 * opacity));
        gc.setLineWidth(0.75);
        for (int i = 0; i + 1 < sites.size(); i += 2) {
            double[] a = sites.get(i);
            double[] b = sites.get(i + 1);
            clipping.line(gc, area.pixelX(a[0]), area.pixelY(a[1]), area.pixelX(b[0]), area.pixelY(b[1]));
        }
    }

    /** The gradients point downhill, from θ; the reference is wider, so that it shows even where both point the same way. */
    private void arrows(Pen gc, PlotArea area, Landscape.Slopes slopes, double x, double y) {
        List<Arrow> arrows = new ArrayList<>();
        slopes.reference()
                .ifPresent(
                        reference -> arrows.add(arrow(reference, Palette.REFERENCE_GRADIENT, 4.5, emphasis.slopes())));
        arrows.add(arrow(slopes.surrogate(), Palette.surrogate(theme), 2, emphasis.slopes()));
        picture.step().ifPresent(step -> arrows.add(arrow(step.map(t -> -t), STEP, 2, emphasis.step())));
        Color halo = theme == Theme.DARK ? Color.gray(0.05, 0.85) : Color.gray(1, 0.85);
        arrows.stream()
                .filter(arrow -> arrow.colour().isOpaque())
                .forEach(arrow -> draw(gc, area, arrow, x, y, halo, arrow.width() + 3.5));
        arrows.forEach(arrow -> draw(gc, area, arrow, x, y, arrow.colour(), arrow.width()));
    }

    private Arrow arrow(Vec gradient, Color colour, double width, double opacity) {
        return new Arrow(gradient, colour.deriveColor(0, 1, 1, opacity), width * emphasis.width(opacity));
    }

    private record Arrow(Vec gradient, Color colour, double width) {}

    private void draw(Pen gc, PlotArea area, Arrow arrow, double x, double y, Color colour, double width) {
        double[] g = picture.slice().components(arrow.gradient());
        double dx = area.pixelX(-g[0]) - area.pixelX(0);
        double dy = area.pixelY(-g[1]) - area.pixelY(0);
        double length = Math.hypot(dx, dy);
        if (length > 0 && Double.isFinite(length)) {
            double reach = Math.min(ARROW, area.distanceToEdge(x, y, dx / length, dy / length) - EDGE);
            Dots.arrow(gc, x, y, dx / length, dy / length, Math.max(LEAST_ARROW, reach), colour, width);
        }
    }
}
