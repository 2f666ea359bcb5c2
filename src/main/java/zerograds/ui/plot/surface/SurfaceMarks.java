package zerograds.ui.plot.surface;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import zerograds.optim.Sampling;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.landscape.MapOverlay;
import zerograds.ui.plot.landscape.OverlaidWay;
import zerograds.ui.plot.pen.Clipping;
import zerograds.ui.plot.pen.Pen;

/** What lies on a surface: locality and smoothing, the path, and θ. */
record SurfaceMarks(
        LandscapePicture picture,
        List<OverlaidWay> others,
        SurfaceProjection eye,
        SurfaceMesh mesh,
        SurfaceImage image) {
    private static final int CORNERS = 96;
    private static final double WAY = 2;
    /** How high a pin sticks out of the box. */
    private static final double HEAD = 1.05;

    void draw(Pen gc) {
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        double[] theta = picture.trajectory().get(picture.trajectory().size() - 1);
        Sampling around = picture.sampling();
        Color edge = MapOverlay.PALE.deriveColor(0, 1, 1, 0.95);
        ring(gc, theta, around.locality(), edge, 1.25);
        ring(gc, theta, 2 * around.locality(), edge, 1, 4, 3);
        ring(gc, theta, around.smoothing(), Palette.SMOOTHED_LOSS, 1.5);
        for (OverlaidWay way : others) {
            trace(way.points().stream().map(mesh.slice()::project).toList())
                    .draw(gc, way.colour(), WAY, way.style().dashes());
        }
        trace(picture.trajectory()).drawAsPath(gc);
        theta(gc, mesh.floor(theta));
    }

    private SurfaceTrace trace(List<double[]> positions) {
        return new SurfaceTrace(
                eye, mesh, image, positions.stream().map(mesh::floor).toList());
    }

    private void ring(Pen gc, double[] centre, double radius, Color colour, double width, double... dashes) {
        if (radius > 0) {
            trace(IntStream.rangeClosed(0, CORNERS)
                            .mapToDouble(k -> 2 * Math.PI * (k % CORNERS) / CORNERS)
                            .mapToObj(angle -> new double[] {
                                centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)
                            })
                            .toList())
                    .draw(gc, colour, width, dashes);
        }
    }

    /** A dot on the surface; where that hides it, a pin with its head above. */
    private void theta(Pen gc, double[] floor) {
        SurfaceTrace.Spot spot = SurfaceTrace.spot(eye, mesh, image, floor);
        if (Double.isNaN(spot.y()) || !new Clipping(eye.box()).holds(spot.x(), spot.y())) {
            return;
        }
        double head = spot.y();
        if (spot.isHidden()) {
            head = Math.max(eye.box().getMinY(), eye.y(floor[0], floor[1], HEAD));
            gc.setStroke(Color.gray(1, 0.6));
            gc.setLineWidth(3);
            gc.strokeLine(spot.x(), spot.y(), spot.x(), head);
            gc.setStroke(Palette.THETA);
            gc.setLineWidth(1.5);
            gc.strokeLine(spot.x(), spot.y(), spot.x(), head);
            gc.setFill(Palette.THETA);
            gc.fillOval(spot.x() - 2.5, spot.y() - 2.5, 5, 5);
        }
        MapOverlay.theta(gc, spot.x(), head);
    }
}
