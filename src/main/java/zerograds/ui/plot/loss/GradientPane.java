package zerograds.ui.plot.loss;

import javafx.scene.layout.Region;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.axis.ChartTheme;
import zerograds.ui.plot.chart.ChartPane;

/** Cosines above norms, the compass at their right; what does not fit is left out, the cosines last. */
final class GradientPane extends Region {
    private static final double LEAST_HEIGHT_FOR_NORMS = 240;
    private static final double LEAST_COMPASS = 88;
    private static final double MOST_COMPASS = 168;

    private final ChartPane cosines;
    private ChartPane norms;
    private final Compass compass;
    private boolean empty = true;
    private boolean directed;

    GradientPane(ChartPane cosines, ChartPane norms, Compass compass) {
        this.cosines = cosines;
        this.norms = norms;
        this.compass = compass;
        getChildren().addAll(cosines, norms, compass);
        setMinSize(0, 0);
        setPrefSize(400, 300);
    }

    /** Shows another chart below the cosines. */
    void lower(ChartPane chart) {
        if (chart != norms) {
            getChildren().remove(norms);
            norms = chart;
            norms.showEmpty(empty);
            getChildren().add(1, norms);
            requestLayout();
        }
    }

    void showEmpty(boolean changed) {
        cosines.showEmpty(changed);
        norms.showEmpty(changed);
        if (empty != changed) {
            empty = changed;
            requestLayout();
        }
    }

    void showCompass(boolean changed) {
        if (directed != changed) {
            directed = changed;
            requestLayout();
        }
    }

    /** Draws what is shown, both charts with their data in line. */
    void draw() {
        double room = norms.isVisible() ? Math.max(cosines.namesRoom(), norms.namesRoom()) : 0;
        cosines.rightLabels(room);
        norms.rightLabels(room);
        cosines.draw();
        if (norms.isVisible()) {
            norms.draw();
        }
        if (compass.isVisible()) {
            compass.draw();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double size = Math.floor(Math.min(MOST_COMPASS, Math.min(0.28 * width, height - Compass.CAPTIONS)));
        boolean arrows = !empty && directed && size >= LEAST_COMPASS;
        boolean lengths = !empty && height >= LEAST_HEIGHT_FOR_NORMS;
        double side = arrows ? size : 0;
        double upper = lengths ? Math.rint(0.48 * height) : height;
        compass.setVisible(arrows);
        norms.setVisible(lengths);
        cosines.plot().getDomainAxis().setTickLabelsVisible(!lengths);
        cosines.bottom(lengths ? ChartTheme.TOP : 0);
        cosines.plot().getDomainAxis().setLabel(lengths ? null : Texts.of("axis.evaluations"));
        cosines.resizeRelocate(0, 0, width - side, upper);
        norms.resizeRelocate(0, upper, width - side, height - upper);
        double tall = side + Compass.CAPTIONS;
        compass.resizeRelocate(width - side, (height - tall) / 2, side, tall);
        draw();
    }
}
