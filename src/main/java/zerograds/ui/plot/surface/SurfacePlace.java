package zerograds.ui.plot.surface;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import zerograds.run.landscape.Field;
import zerograds.run.landscape.Slice;
import zerograds.space.ParameterSpace;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.axis.AxisScale;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.axis.Sentences;
import zerograds.ui.plot.landscape.LandscapeAxis;
import zerograds.ui.plot.landscape.LandscapeMap;
import zerograds.ui.plot.landscape.LandscapeView;
import zerograds.ui.plot.landscape.MapAxes;
import zerograds.ui.plot.landscape.MapView;
import zerograds.ui.plot.pen.Clipping;
import zerograds.ui.plot.pen.Pen;

/**
 * One of several surfaces in its frame: what it is of, and how it was drawn there. JavaFX thread only.
 *
 * @param frame with the title and the numbers around it
 */
record SurfacePlace(LandscapeMap map, Rectangle2D frame, SurfaceProjection eye, SurfaceImage image) {
    Rectangle2D box() {
        return eye.box();
    }

    /** @param isLast whether it also says what all have in common */
    void title(Pen gc, LandscapeView.Scene scene, boolean isLast) {
        Rectangle2D below = new Rectangle2D(
                frame.getMinX() + 4, frame.getMinY() + SurfaceLayout.TITLE, frame.getWidth() - 8, frame.getHeight());
        MapAxes.title(gc, below, map, scene.theme());
        if (isLast) {
            MapAxes.aside(gc, below, map, scene);
        }
    }

    /** Says why there is no surface. */
    void missing(Pen gc, LandscapeView.Scene scene) {
        String sentence = MapView.missing(map, scene.picture(), Texts.of("landscape.missing.header"));
        Sentences.draw(gc, scene.theme(), box(), sentence);
    }

    /** @param density of the image: 1 is quick, 2 is smooth */
    void draw(Pen gc, Field field, AxisScale scale, LandscapeView.Scene scene, int density) {
        SurfaceBox walls = walls(field.slice(), scale, scene);
        walls.behind(gc);
        SurfaceMesh mesh = image.draw(gc, eye, field, scale, density);
        if (scene.problem().dimension() <= 2
                || field.slice().equals(scene.picture().slice())) {
            new SurfaceMarks(scene.picture(), scene.others(), eye, mesh, image).draw(gc);
        }
        walls.labels(gc);
    }

    private SurfaceBox walls(Slice slice, AxisScale scale, LandscapeView.Scene scene) {
        ParameterSpace space = scene.problem().space();
        LandscapeAxis x = LandscapeAxis.of(scene.picture(), space, 0);
        LandscapeAxis y = LandscapeAxis.of(scene.picture(), space, 1);
        return new SurfaceBox(
                eye,
                List.of(x, y),
                List.of(x.range(slice.axis(0)), y.range(slice.axis(1)), PlotArea.Range.of(scale)),
                scene.theme());
    }

    /** Scaled coordinates along both axes of the floor below a pixel; empty where no surface is. */
    Optional<double[]> positionAt(double x, double y) {
        double nearness = image.nearnessAt(x, y);
        return image.mesh().filter(mesh -> !Double.isInfinite(nearness)).map(mesh -> {
            double[] point = eye.point(x, y, nearness);
            double[] position = new double[2];
            for (int a = 0; a < 2; a++) {
                double share = Math.max(0, Math.min(1, (point[a] + 1) / 2));
                Slice.Axis axis = mesh.slice().axis(a);
                position[a] = axis.lower() + share * axis.length();
            }
            return position;
        });
    }

    /** The pixel of the surface above such a position, if it lies within the box. */
    Optional<double[]> pixelOf(double[] position) {
        return image.mesh()
                .map(mesh -> SurfaceTrace.spot(eye, mesh, image, mesh.floor(position)))
                .filter(spot -> !Double.isNaN(spot.y()) && new Clipping(box()).holds(spot.x(), spot.y()))
                .map(spot -> new double[] {spot.x(), spot.y()});
    }
}
