package zerograds.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import zerograds.math.Vec;
import zerograds.optim.Neighbourhood;
import zerograds.run.Landscape;
import zerograds.ui.model.LandscapePicture;
import zerograds.ui.model.Theme;

/** What lies over a map: locality, smoothing, samples, the trajectory, θ and the ways down. */
record MapOverlay(LandscapePicture picture, Theme theme) {
    static final Color PALE = Color.web("#dfe5ec");

    private static final double ARROW = 48;
    private static final double LEAST_ARROW = 16;
    private static final double EDGE = 4;

    private static final int FADES = 16;

    /** Draws all of it. */
    void draw(Pen gc, PlotArea area) {
        area.clip(gc);
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        double[] theta = picture.trajectory().get(picture.trajectory().size() - 1);
        double x = area.pixelX(theta[0]);
        double y = area.pixelY(theta[1]);
        kernels(gc, area, x, y);
        smoothing(gc, area, x, y);
        trajectory(gc, area);
        samples(gc, area);
        picture.landscape().flatMap(Landscape::slopes).ifPresent(slopes -> arrows(gc, area, slopes, x, y));
        gc.setFill(Palette.THETA);
        gc.fillOval(x - 5.5, y - 5.5, 11, 11);
        gc.setStroke(Color.WHITE);
        gc.setLineWidth(2);
        gc.strokeOval(x - 5.5, y - 5.5, 11, 11);
        gc.restore();
    }

    private void kernels(Pen gc, PlotArea area, double x, double y) {
        Neighbourhood around = picture.neighbourhood();
        double sigmaX = area.pixelX(around.locality()) - area.pixelX(0);
        double sigmaY = area.pixelY(0) - area.pixelY(around.locality());
        gc.setFill(Palette.LOCALITY.interpolate(Color.WHITE, 0.6).deriveColor(0, 1, 1, 0.12));
        gc.fillOval(x - sigmaX, y - sigmaY, 2 * sigmaX, 2 * sigmaY);
        gc.setStroke(PALE.deriveColor(0, 1, 1, 0.85));
        gc.setLineWidth(1);
        gc.strokeOval(x - sigmaX, y - sigmaY, 2 * sigmaX, 2 * sigmaY);
    }

    private void smoothing(Pen gc, PlotArea area, double x, double y) {
        double radius = picture.neighbourhood().smoothing();
        double radiusX = area.pixelX(radius) - area.pixelX(0);
        double radiusY = area.pixelY(0) - area.pixelY(radius);
        if (radius > 0) {
            gc.setStroke(Palette.SMOOTHED_LOSS);
            gc.setLineWidth(1.5);
            gc.strokeOval(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
        }
    }

    /** Older parts paler; one pale line below all of it sets it off from the map. */
    private void trajectory(Pen gc, PlotArea area) {
        int last = picture.trajectory().size() - 1;
        path(gc, area, 0, last);
        gc.setStroke(Color.gray(1, 0.55));
        gc.setLineWidth(4.5);
        gc.stroke();
        gc.setLineWidth(2.5);
        for (int fade = 0; fade < FADES; fade++) {
            path(gc, area, last * fade / FADES, last * (fade + 1) / FADES);
            gc.setStroke(Palette.THETA.interpolate(Color.WHITE, 0.55 * (1 - (fade + 1.0) / FADES)));
            gc.stroke();
        }
    }

    private void path(Pen gc, PlotArea area, int from, int to) {
        List<double[]> points = picture.trajectory();
        gc.beginPath();
        gc.moveTo(area.pixelX(points.get(from)[0]), area.pixelY(points.get(from)[1]));
        for (int i = from + 1; i <= to; i++) {
            gc.lineTo(area.pixelX(points.get(i)[0]), area.pixelY(points.get(i)[1]));
        }
    }

    private void samples(Pen gc, PlotArea area) {
        List<LandscapePicture.Samples> batches = picture.samples();
        for (int age = batches.size() - 1; age >= 0; age--) {
            double opacity = 1.0 / (1 + age);
            LandscapePicture.Samples batch = batches.get(age);
            if (age == 0 && picture.neighbourhood().pairs()) {
                pairs(gc, area, batch.positions());
            }
            for (int i = 0; i < batch.positions().size(); i++) {
                double[] t = batch.positions().get(i);
                boolean failed = Double.isNaN(batch.losses().get(i));
                Dots.sample(gc, area.pixelX(t[0]), area.pixelY(t[1]), failed, PALE, Color.gray(0.15), opacity);
            }
        }
    }

    private static void pairs(Pen gc, PlotArea area, List<double[]> sites) {
        gc.setStroke(Color.gray(1, 0.5));
        gc.setLineWidth(0.75);
        for (int i = 0; i + 1 < sites.size(); i += 2) {
            double[] a = sites.get(i);
            double[] b = sites.get(i + 1);
            gc.strokeLine(area.pixelX(a[0]), area.pixelY(a[1]), area.pixelX(b[0]), area.pixelY(b[1]));
        }
    }

    /** Both point downhill, from θ; the reference is wider, so that it shows even where both point the same way. */
    private void arrows(Pen gc, PlotArea area, Landscape.Slopes slopes, double x, double y) {
        List<Arrow> arrows = new ArrayList<>();
        slopes.reference().ifPresent(reference -> arrows.add(new Arrow(reference, Palette.REFERENCE_GRADIENT, 4.5)));
        arrows.add(new Arrow(slopes.surrogate(), Palette.surrogate(theme), 2));
        Color halo = theme == Theme.DARK ? Color.gray(0.05, 0.85) : Color.gray(1, 0.85);
        arrows.forEach(arrow -> draw(gc, area, arrow, x, y, halo, arrow.width() + 3.5));
        arrows.forEach(arrow -> draw(gc, area, arrow, x, y, arrow.colour(), arrow.width()));
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
