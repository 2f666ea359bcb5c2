package zerograds.ui.plot.surface;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import zerograds.ui.plot.landscape.LandscapeFields;
import zerograds.ui.plot.landscape.LandscapeLegend;
import zerograds.ui.plot.landscape.LandscapeMap;
import zerograds.ui.plot.landscape.LandscapeView;
import zerograds.ui.plot.landscape.MapReadout;
import zerograds.ui.plot.pen.Pen;

/**
 * Surfaces over the same floor side by side, seen from the same side, the losses in the same colours and heights. JavaFX
 * thread only.
 */
final class SurfaceView {
    private final Map<LandscapeMap, SurfaceImage> images = new EnumMap<>(LandscapeMap.class);
    private final LandscapeFields fields = new LandscapeFields();
    private List<SurfacePlace> places = List.of();

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
                .map(SurfacePlace::box)
                .filter(box -> box.contains(x, y))
                .findFirst()
                .or(() -> places.stream().map(SurfacePlace::box).findFirst())
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
        List<SurfacePlace> drawn = new ArrayList<>();
        for (int i = 0; i < layout.maps().size(); i++) {
            LandscapeMap map = layout.maps().get(i);
            Rectangle2D frame = layout.frames().get(i);
            SurfaceProjection eye = SurfaceProjection.of(camera, SurfaceLayout.within(frame));
            SurfaceImage image = images.computeIfAbsent(map, key -> new SurfaceImage(key.colours()));
            SurfacePlace place = new SurfacePlace(map, frame, eye, image);
            place.title(gc, scene, i == layout.maps().size() - 1);
            fields.of(map)
                    .ifPresentOrElse(
                            field -> place.draw(gc, field, fields.scale(map), scene, density),
                            () -> place.missing(gc, scene));
            drawn.add(place);
        }
        places = drawn;
        layout.losses().ifPresent(box -> bar(gc, box, LandscapeMap.SURROGATE, scene));
        layout.difference().ifPresent(box -> bar(gc, box, LandscapeMap.DIFFERENCE, scene));
        legend.draw(height - legend.height());
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
                .filter(place -> place.box().contains(x, y))
                .findFirst()
                .flatMap(place -> place.positionAt(x, y))
                .map(position -> {
                    List<double[]> marks = places.stream()
                            .filter(place -> fields.of(place.map()).isPresent())
                            .flatMap(place -> place.pixelOf(position).stream())
                            .toList();
                    return new LandscapeView.Hover(
                            new MapReadout(scene, fields).at(position[0], position[1]), marks, List.of());
                });
    }
}
