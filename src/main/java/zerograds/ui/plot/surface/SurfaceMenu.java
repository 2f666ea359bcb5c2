package zerograds.ui.plot.surface;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.landscape.LandscapeMap;
import zerograds.ui.plot.landscape.MapChoice;
import zerograds.ui.plot.tile.TileTools;

/** The choice of the surfaces that are shown side by side. JavaFX thread only. */
final class SurfaceMenu {
    private final MenuButton button = new MenuButton();
    private final Map<LandscapeMap, CheckMenuItem> items = new EnumMap<>(LandscapeMap.class);
    private MapChoice choice = new MapChoice(List.of(LandscapeMap.TRUE_LOSS, LandscapeMap.SURROGATE));
    private int drawn;

    /** @param changed called after another choice */
    SurfaceMenu(Runnable changed) {
        TileTools.dress(button, "surface-maps", Texts.of("surface.surfaces"), "");
        for (LandscapeMap map : LandscapeMap.values()) {
            CheckMenuItem item = new CheckMenuItem(map.title());
            item.setId("surface-map-" + map.id());
            item.setOnAction(event -> {
                choice = item.isSelected() ? choice.with(map) : choice.without(map);
                label();
                changed.run();
            });
            items.put(map, item);
            button.getItems().add(item);
        }
        label();
    }

    MenuButton node() {
        return button;
    }

    MapChoice choice() {
        return choice;
    }

    /** Says how many were drawn. */
    void show(int shown) {
        if (shown != drawn) {
            drawn = shown;
            label();
        }
    }

    private void label() {
        items.forEach((map, item) -> item.setSelected(choice.contains(map)));
        int wanted = choice.size();
        boolean all = drawn == 0 || drawn >= wanted;
        button.setText(
                wanted == 1
                        ? Texts.of("surface.count.one", wanted)
                        : all ? Texts.of("surface.count.all", wanted) : Texts.of("surface.count.some", drawn, wanted));
        button.getTooltip().setText(all ? Texts.of("surface.count.help") : Texts.of("surface.count.help.some", drawn));
    }
}
