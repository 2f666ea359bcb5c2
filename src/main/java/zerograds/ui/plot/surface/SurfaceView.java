package zerograds.ui.plot.surface;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import zerograds.ui.plot.landscape.LandscapeFields;
import zerograds.ui.plot.landscape.LandscapeLegend;
import zerograds.ui.plot.landscape.LandscapeMap;
import zerograds.ui.plot.landscape.LandscapeView;
import zerograds.ui.plot.landscape.MapAxes;
import zerograds.ui.plot.landscape.MapReadout;
import zerograds.ui.plot.landscape.MapView;
import zerograds.ui.plot.pen.Clipping;
import zerograds.ui.plot.pen.Pen;

/**
 * Surfaces over the same floor side by side, seen from the same side, the losses in the same colours and heights. JavaFX
 * thread only.
 */
final class SurfaceView {
    private final Map<LandscapeMap, SurfaceImage> images = new EnumMap<>(LandscapeMap.class);
    private final LandscapeFields fields = new LandscapeFields();
    private List<Place> places = List.of();

    /** What was drawn where. */
    private record Place(LandscapeMap map, SurfaceProjection eye, SurfaceImage image) {}

    boolean isLogarithmic() {
        return !fields.scale(LandscapeMap.TRUE_LOSS).isLinear();
    }

    /** How many of the wanted surfaces were last drawn. */
    int shown() {
        return places.size();
    }

    /** The box of the surface that was last drawn under a pixel, or of the first. */
    Rectangle2D box(double x, double y) {
        return places.stream()
                .map(place -> place.eye().box())
                .filter(box -> box.contains(x, y))
                .findFirst()
                .or(() -> places.stream().map(place -> place.eye().box()).findFirst())
                .orElse(new Rectangle2D(0, 0, 1, 1));
    }

    /**
     * Draws on a cleared canvas of this size.
     *
     * @param density of the surfaces' images: 1 is quick, 2 is smooth
     */
    void draw(Pen gc, double width, double height, LandscapeView.Scene scene, SurfaceCamera camera, int density) {
        LandscapeLegend legend = LandscapeLegend.ofSurfaces(gc, scene, width, height);
        fields.update(scene, scene.maps().contains(LandscapeMap.DIFFERENCE));
        SurfaceLayout layout =
                SurfaceLayout.of(width, height - legend.height(), scene.maps(), fields.barRoom(scene.maps(), height));
        List<Place> drawn = new ArrayList<>();
        for (int i = 0; i < layout.maps().size(); i++) {
            LandscapeMap map = layout.maps().get(i);
            Rectangle2D frame = layout.frames().get(i);
            SurfaceProjection eye = SurfaceProjection.of(camera, SurfaceLayout.within(frame));
            SurfaceImage image = images.computeIfAbsent(map, key -> new SurfaceImage(key.colours()));
            drawn.add(new Place(map, eye, image));
            title(gc, frame, map, scene, i == layout.maps().size() - 1);
            surface(gc, drawn.get(i), scene, density);
        }
        places = drawn;
        layout.losses().ifPresent(box -> bar(gc, box, LandscapeMap.SURROGATE, scene));
        layout.difference().ifPresent(box -> bar(gc, box, LandscapeMap.DIFFERENCE, scene));
        legend.draw(height - legend.height());
    }

    private void surface(Pen gc, Place place, LandscapeView.Scene scene, int density) {
        Optional<Field> field = fields.of(place.map());
        if (field.isEmpty()) {
            Sentences.draw(
                    gc,
                    scene.theme(),
                    place.eye().box(),
                    MapView.missing(place.map(), scene.picture(), Texts.of("landscape.missing.header")));
            return;
        }
        AxisScale scale = fields.scale(place.map());
        SurfaceBox box = box(place.eye(), field.get().slice(), scale, scene);
        box.behind(gc);
        SurfaceMesh mesh = place.image().draw(gc, place.eye(), field.get(), scale, density);
        if (scene.problem().dimension() <= 2
                || field.get().slice().equals(scene.picture().slice())) {
            new SurfaceMarks(scene.picture(), scene.others(), place.eye(), mesh, place.image()).draw(gc);
        }
        box.labels(gc);
    }

    private static void title(Pen gc, Rectangle2D frame, LandscapeMap map, LandscapeView.Scene scene, boolean isLast) {
        Rectangle2D below = new Rectangle2D(
                frame.getMinX() + 4, frame.getMinY() + SurfaceLayout.TITLE, frame.getWidth() - 8, frame.getHeight());
        MapAxes.title(gc, below, map, scene.theme());
        if (isLast) {
            MapAxes.aside(gc, below, map, scene);
        }
    }

    private static SurfaceBox box(SurfaceProjection eye, Slice slice, AxisScale scale, LandscapeView.Scene scene) {
        ParameterSpace space = scene.problem().space();
        LandscapeAxis x = LandscapeAxis.of(scene.picture(), space, 0);
        LandscapeAxis y = LandscapeAxis.of(scene.picture(), space, 1);
        return new SurfaceBox(
                eye,
                List.of(x, y),
                List.of(x.range(slice.axis(0)), y.range(slice.axis(1)), PlotArea.Range.of(scale)),
                scene.theme());
    }

    private void bar(Pen gc, Rectangle2D box, LandscapeMap map, LandscapeView.Scene scene) {
        boolean known = places.stream()
                .anyMatch(place -> place.map().isLoss() == map.isLoss()
                        && fields.of(place.map()).isPresent());
        if (known) {
            fields.bar(map).draw(gc, scene.theme(), box);
        }
    }

    /** What the mouse says at a pixel; empty where no surface is. */
    Optional<LandscapeView.Hover> hover(double x, double y, LandscapeView.Scene scene) {
        return places.stream()
                .filter(place -> place.eye().box().contains(x, y))
                .findFirst()
                .flatMap(place -> place.image().mesh().flatMap(mesh -> {
                    double nearness = place.image().nearnessAt(x, y);
                    return Double.isInfinite(nearness)
                            ? Optional.empty()
                            : Optional.of(hover(place.eye().point(x, y, nearness), mesh.slice(), scene));
                }));
    }

    private LandscapeView.Hover hover(double[] point, Slice slice, LandscapeView.Scene scene) {
        double[] position = new double[2];
        for (int a = 0; a < 2; a++) {
            double share = Math.max(0, Math.min(1, (point[a] + 1) / 2));
            position[a] = slice.axis(a).lower() + share * slice.axis(a).length();
        }
        List<double[]> marks = new ArrayList<>();
        for (Place place : places) {
            place.image()
                    .mesh()
                    .filter(mesh -> fields.of(place.map()).isPresent())
                    .ifPresent(mesh -> {
                        SurfaceTrace.Spot spot =
                                SurfaceTrace.spot(place.eye(), mesh, place.image(), mesh.floor(position));
                        if (!Double.isNaN(spot.y()) && new Clipping(place.eye().box()).holds(spot.x(), spot.y())) {
                            marks.add(new double[] {spot.x(), spot.y()});
                        }
                    });
        }
        return new LandscapeView.Hover(new MapReadout(scene, fields).at(position[0], position[1]), marks, List.of());
    }
}
