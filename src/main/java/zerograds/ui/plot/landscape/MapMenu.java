package zerograds.ui.plot.landscape;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import zerograds.ui.model.text.Texts;
import zerograds.ui.plot.tile.TileTools;

/** The choice of the maps that are shown side by side. JavaFX thread only. */
final class MapMenu {
    private final MenuButton button = new MenuButton();
    private final Map<LandscapeMap, CheckMenuItem> items = new EnumMap<>(LandscapeMap.class);
    private Optional<MapChoice> chosen = Optional.empty();
    private MapChoice offered = MapChoice.FREE;
    private int drawn;

    /** @param changed called after another choice */
    MapMenu(Runnable changed) {
        TileTools.dress(button, "landscape-maps", Texts.of("landscape.maps"), "");
        for (LandscapeMap map : LandscapeMap.values()) {
            CheckMenuItem item = new CheckMenuItem(map.title());
            item.setId("landscape-map-" + map.id());
            item.setOnAction(event -> {
                choose(map, item.isSelected());
                changed.run();
            });
            items.put(map, item);
            button.getItems().add(item);
        }
    }

    MenuButton node() {
        return button;
    }

    MapChoice choice() {
        return chosen.orElse(offered);
    }

    private void choose(LandscapeMap map, boolean wanted) {
        chosen = Optional.of(wanted ? choice().with(map) : choice().without(map));
        label();
    }

    /** Offers the maps that suit so many parameters; the user's choice stays. */
    void offer(int dimension) {
        button.setVisible(dimension > 1);
        offered = dimension > 2 ? MapChoice.FRUGAL : MapChoice.FREE;
        label();
    }

    /** Says how many were drawn. */
    void show(int shown) {
        if (shown != drawn) {
            drawn = shown;
            label();
        }
    }

    private void label() {
        items.forEach((map, item) -> item.setSelected(choice().contains(map)));
        int wanted = choice().size();
        boolean all = drawn == 0 || drawn >= wanted;
        button.setText(
                wanted == 1
                        ? Texts.of("landscape.maps.one", wanted)
                        : all
                                ? Texts.of("landscape.maps.all", wanted)
                                : Texts.of("landscape.maps.some", drawn, wanted));
        button.getTooltip()
                .setText(all ? Texts.of("landscape.maps.help") : Texts.of("landscape.maps.help.some", drawn));
    }
}
