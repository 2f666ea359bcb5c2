package zerograds.ui.plot.landscape;

import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import zerograds.run.landscape.Landscape;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.text.NumberText;
import zerograds.ui.model.text.Texts;
import zerograds.ui.model.text.Theme;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Dots;
import zerograds.ui.plot.pen.Pen;
import zerograds.ui.plot.pen.Typeface;
import zerograds.ui.plot.tile.Emphasis;

/** What lies under and over the curves of one parameter: the kernels, θ and the samples. */
record LineMarks(PlotArea area, LandscapePicture picture, Theme theme, Emphasis emphasis) {
    private static final double BELL = 0.24;

    /** The locality's bell, and the smoothing's within it. */
    void kernels(Pen gc) {
        double theta = picture.theta().get(0);
        double sigma = picture.sampling().locality();
        if (!(sigma > 0)) {
            return;
        }
        area.clip(gc);
        bell(gc, theta, sigma);
        gc.setFill(Palette.LOCALITY.deriveColor(0, 1, 1, 0.12));
        gc.fill();
        gc.setStroke(Palette.LOCALITY.deriveColor(0, 1, 1, 0.7));
        gc.setLineWidth(1);
        gc.stroke();
        if (picture.sampling().smoothing() > 0) {
            bell(gc, theta, picture.sampling().smoothing());
            gc.setStroke(Palette.SMOOTHED_LOSS);
            gc.stroke();
        }
        gc.restore();
    }

    void locality(Pen gc) {
        double theta = picture.theta().get(0);
        double sigma = picture.sampling().locality();
        String name = Texts.of("legend.locality", NumberText.value(sigma, 2));
        double width = Typeface.width(name);
        double right = area.box().getMaxX();
        if (area.pixelX(theta) > right - width - 60) {
            right = area.box().getMinX() + width + 40;
        }
        if (sigma > 0) {
            PlotArea.text(gc, theme, TextAlignment.RIGHT);
            gc.setFill(Palette.LOCALITY);
            gc.fillText(name, right, area.box().getMinY() - 10);
        }
    }

    private void bell(Pen gc, double centre, double sigma) {
        double floor = area.box().getMaxY();
        double height = BELL * area.box().getHeight();
        gc.beginPath();
        gc.moveTo(area.pixelX(centre - 3.5 * sigma), floor + 2);
        for (int k = -70; k <= 70; k++) {
            double z = k / 20.0;
            gc.lineTo(area.pixelX(centre + z * sigma), floor - height * Math.exp(-0.5 * z * z));
        }
        gc.lineTo(area.pixelX(centre + 3.5 * sigma), floor + 2);
    }

    void theta(Pen gc, LandscapeAxis axis) {
        double x = area.pixelX(picture.theta().get(0));
        gc.setStroke(Palette.THETA);
        gc.setLineWidth(1.25 * emphasis.width(emphasis.step()));
        gc.strokeLine(x, area.box().getMinY(), x, area.box().getMaxY());
        PlotArea.text(gc, theme, TextAlignment.CENTER);
        gc.setFill(Palette.THETA);
        gc.fillText(
                "θ = " + NumberText.value(picture.theta().get(0) * axis.factor(), 3),
                x,
                area.box().getMinY() - 10);
    }

    void samples(Pen gc) {
        Color grey = Palette.samples(theme);
        area.clip(gc);
        for (int age = picture.samples().size() - 1; age >= 0; age--) {
            LandscapePicture.Samples batch = picture.samples().get(age);
            double opacity = emphasis.samples() / (1 + age);
            if (age == 0 && picture.sampling().pairs()) {
                pairs(gc, batch, grey);
            }
            for (int i = 0; i < batch.positions().size(); i++) {
                double loss = batch.losses().get(i);
                boolean failed = Double.isNaN(loss);
                double y = failed ? area.box().getMaxY() - 8 : area.nearY(loss);
                double x = area.pixelX(batch.positions().get(i)[0]);
                Dots.sample(gc, x, y, failed, grey, Palette.background(theme), opacity);
            }
        }
        gc.restore();
    }

    private void pairs(Pen gc, LandscapePicture.Samples batch, Color grey) {
        gc.setStroke(grey.deriveColor(0, 1, 1, 0.5 * emphasis.samples()));
        gc.setLineWidth(0.75);
        for (int i = 0; i + 1 < batch.positions().size(); i += 2) {
            double a = batch.losses().get(i);
            double b = batch.losses().get(i + 1);
            if (Double.isFinite(a + b)) {
                gc.strokeLine(
                        area.pixelX(batch.positions().get(i)[0]),
                        area.nearY(a),
                        area.pixelX(batch.positions().get(i + 1)[0]),
                        area.nearY(b));
            }
        }
    }

    void marker(Pen gc) {
        double theta = picture.theta().get(0);
        double x = area.pixelX(theta);
        double y = picture.landscape()
                .flatMap(Landscape::trueLoss)
                .map(field -> field.at(theta))
                .filter(Double::isFinite)
                .map(area::nearY)
                .orElse(area.box().getMaxY());
        gc.setFill(Palette.THETA);
        gc.fillOval(x - 5.5, y - 5.5, 11, 11);
        gc.setStroke(Color.WHITE);
        gc.setLineWidth(2);
        gc.strokeOval(x - 5.5, y - 5.5, 11, 11);
    }
}
