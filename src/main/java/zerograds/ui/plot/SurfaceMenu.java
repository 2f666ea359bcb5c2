package zerograds.ui.plot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/** The choice of the surfaces that are shown side by side. JavaFX thread only. */
final class SurfaceMenu {
    private final MenuButton button = new MenuButton();
    private final Map<LandscapeMap, CheckMenuItem> items = new EnumMap<>(LandscapeMap.class);
    private MapChoice choice = new MapChoice(List.of(LandscapeMap.TRUE_LOSS, LandscapeMap.SURROGATE));
    private int drawn;

    /** @param changed called after another choice */
    SurfaceMenu(Runnable changed) {
        TileTools.dress(button, "surface-maps", "Surfaces", "");
        for (LandscapeMap map : LandscapeMap.values()) {
            CheckMenuItem item = new CheckMenuItem(map.title());
            item.setId("surface-map-" + map.title().replace(' ', '-'));
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
        String of = all ? "" : drawn + " of ";
        button.setText(of + wanted + (wanted == 1 ? " surface" : " surfaces"));
        String rest = all ? "" : " There is room for " + drawn + ": enlarge the tile to see all of them.";
        button.getTooltip().setText("The surfaces that are shown, side by side and turned together." + rest);
    }
}
