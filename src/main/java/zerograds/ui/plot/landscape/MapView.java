package zerograds.ui.plot.landscape;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import zerograds.run.landscape.Field;
import zerograds.run.landscape.Landscape;
import zerograds.space.ParameterSpace;
import zerograds.ui.model.landscape.LandscapePicture;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.axis.PlotArea;
import zerograds.ui.plot.axis.Sentences;
import zerograds.ui.plot.colour.Palette;
import zerograds.ui.plot.pen.Clipping;
import zerograds.ui.plot.pen.Pen;

/** Maps of the same plane side by side, the losses in the same colours. */
public final class MapView implements LandscapeView {
    private final Map<LandscapeMap, HeatMap> images = new EnumMap<>(LandscapeMap.class);
    private final LandscapeFields fields = new LandscapeFields();
    private List<PlotArea> areas = List.of();

    MapView() {
        for (LandscapeMap map : LandscapeMap.values()) {
            images.put(map, new HeatMap(map.colours()));
        }
    }

    @Override
    public boolean isLogarithmic() {
        return !fields.scale(LandscapeMap.TRUE_LOSS).isLinear();
    }

    @Override
    public int shown() {
        return areas.size();
    }

    @Override
    public void draw(Pen gc, double width, double height, Scene scene) {
        ParameterSpace space = scene.problem().space();
        LandscapeAxis x = LandscapeAxis.of(scene.picture(), space, 0);
        LandscapeAxis y = LandscapeAxis.of(scene.picture(), space, 1);
        LandscapeLegend legend = LandscapeLegend.of(gc, scene, width, height);
        fields.update(scene, scene.maps().contains(LandscapeMap.DIFFERENCE));
        MapLayout layout =
                MapLayout.of(width, height - legend.height(), scene.maps(), fields.barRoom(scene.maps(), height));
        areas = layout.boxes().stream()
                .map(box -> new PlotArea(
                        box,
                        x.range(scene.picture().slice().axis(0)),
                        y.range(scene.picture().slice().axis(1))))
                .toList();
        for (int i = 0; i < areas.size(); i++) {
            Rectangle2D permitted = areas.get(i).part(x.bounds(), y.bounds());
            map(gc, areas.get(i), new Clipping(permitted), layout.maps().get(i), scene);
        }
        new MapAxes(layout, areas, x, y, scene).draw(gc);
        layout.losses().ifPresent(box -> bar(gc, box, LandscapeMap.SURROGATE, scene));
        layout.difference().ifPresent(box -> bar(gc, box, LandscapeMap.DIFFERENCE, scene));
        legend.draw(height - legend.height());
    }

    private void bar(Pen gc, Rectangle2D box, LandscapeMap map, Scene scene) {
        boolean known = map.isLoss()
                ? fields.of(LandscapeMap.TRUE_LOSS).or(() -> fields.of(map)).isPresent()
                : fields.of(map).isPresent();
        if (known) {
            fields.bar(map).draw(gc, scene.theme(), box);
        }
    }

    private void map(Pen gc, PlotArea area, Clipping permitted, LandscapeMap map, Scene scene) {
        Rectangle2D box = area.box();
        gc.setFill(Palette.hairline(scene.theme()));
        gc.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        Optional<Field> field = fields.of(map);
        HeatMap image = images.get(map);
        if (field.isPresent() && image != null) {
            image.draw(gc, area, field.get(), fields.scale(map));
            new MapOverlay(scene.picture(), scene.theme(), scene.emphasis(), scene.others()).draw(gc, area, permitted);
        } else {
            Sentences.draw(gc, scene.theme(), box, missing(map, scene.picture(), Texts.of("landscape.missing.above")));
        }
    }

    /**
     * Why a field is not there, for people.
     *
     * @param where the switch of the probing is
     */
    public static String missing(LandscapeMap map, LandscapePicture picture, String where) {
        if (map == LandscapeMap.SURROGATE
                || (map == LandscapeMap.DIFFERENCE && !picture.note().isEmpty())) {
            return picture.note().isEmpty() ? Texts.of("landscape.missing.surrogate") : picture.note();
        }
        LandscapeMap probed = map == LandscapeMap.DIFFERENCE ? LandscapeMap.TRUE_LOSS : map;
        String name = probed.title();
        return picture.landscape()
                .map(landscape -> switch (landscape.status()) {
                    case OFF -> Texts.of("landscape.missing.off", where, name);
                    case ASKING -> Texts.of("landscape.missing.asking", landscape.message(), where);
                    case UNAVAILABLE -> landscape.message();
                    case PROBING, DONE -> probing(probed, landscape);
                })
                .orElse(Texts.of("landscape.missing.probed", name));
    }

    private static String probing(LandscapeMap probed, Landscape landscape) {
        return landscape.trueLoss().isPresent() && probed == LandscapeMap.TRUE_LOSS
                ? Texts.of("landscape.missing.surrogate")
                : Texts.of("landscape.missing.probed", probed.title());
    }

    @Override
    public Optional<Hover> hover(double px, double py, Scene scene) {
        Optional<PlotArea> under =
                areas.stream().filter(area -> area.box().contains(px, py)).findFirst();
        return under.map(area -> {
            double x = area.xAt(px);
            double y = area.yAt(py);
            List<double[]> marks = areas.stream()
                    .map(each -> new double[] {each.pixelX(x), each.pixelY(y)})
                    .toList();
            return new Hover(new MapReadout(scene, fields).at(x, y), marks, areas);
        });
    }
}
