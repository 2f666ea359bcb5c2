package zerograds.ui.view;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import zerograds.optim.rival.Methods;
import zerograds.ui.model.Theme;
import zerograds.ui.model.TimeTravel;
import zerograds.ui.model.Workbench;
import zerograds.ui.plot.Tile;

/** The menu bar: every action there is, with its key. */
final class Menus extends MenuBar {
    /** What a menu can do to the window itself. */
    interface Window {
        void newScript();

        void newProgram();

        void openFile();

        void saveAs();

        void readAgain();

        void close();

        void help();

        CheckMenuItem editor();

        CheckMenuItem problems();

        CheckMenuItem settings();
    }

    Menus(Workbench workbench, Window window, TileGrid grid, List<Tile> tiles) {
        getMenus().addAll(file(window), run(workbench), view(workbench, window, grid, tiles), help(window));
    }

    private static Menu file(Window window) {
        return new Menu(
                "_File",
                null,
                item("_New script problem…", "Shortcut+N", window::newScript),
                item("New problem from a _program…", "Shortcut+Shift+N", window::newProgram),
                item("_Open…", "Shortcut+O", window::openFile),
                item("Save the script _as another problem…", "Shortcut+Shift+A", window::saveAs),
                item("_Check the script, or read the files again", "F5", window::readAgain),
                new SeparatorMenuItem(),
                item("Close the _window", "Shortcut+Q", window::close));
    }

    private static Menu run(Workbench workbench) {
        // Space and the full stop are typed in fields as well: the window listens for them itself.
        Menu method = new Menu("Method");
        Methods.ALL.forEach(one -> method.getItems().add(item(one.title(), "", () -> workbench.chooseMethod(one))));
        return new Menu(
                "_Run",
                null,
                item("Run or pause (Space)", "", workbench::playOrPause),
                item("Step (.)", "", workbench::step),
                item("Reset", "Shortcut+R", workbench::reset),
                new SeparatorMenuItem(),
                item("Back one iteration", "Shortcut+Left", () -> workbench
                        .time()
                        .ifPresent(time -> time.move(-1))),
                item("Forward one iteration", "Shortcut+Right", () -> workbench
                        .time()
                        .ifPresent(time -> time.move(1))),
                item("Back to the present", "Shortcut+End", () -> workbench
                        .time()
                        .ifPresent(TimeTravel::leave)),
                item("Fork here", "Shortcut+B", workbench::fork),
                new SeparatorMenuItem(),
                method,
                item("Begin again with the default preset", "", () -> workbench.choosePreset("default")));
    }

    private static Menu view(Workbench workbench, Window window, TileGrid grid, List<Tile> tiles) {
        Menu menu =
                new Menu("_View", null, window.editor(), window.problems(), window.settings(), new SeparatorMenuItem());
        Menu enlarge = new Menu("Enlarge");
        for (int i = 0; i < tiles.size(); i++) {
            int index = i;
            CheckMenuItem shown = new CheckMenuItem(tiles.get(i).title());
            shown.selectedProperty().bindBidirectional(grid.shownProperty(i));
            menu.getItems().add(shown);
            enlarge.getItems()
                    .add(item(tiles.get(i).title(), "Shortcut+" + (i + 1), () -> grid.toggleMaximised(index)));
        }
        menu.getItems().addAll(enlarge, new SeparatorMenuItem(), item("Light or dark", "Shortcut+T", () -> {
            boolean dark = workbench.themeProperty().get() == Theme.DARK;
            workbench.themeProperty().set(dark ? Theme.LIGHT : Theme.DARK);
        }));
        return menu;
    }

    private static Menu help(Window window) {
        return new Menu("_Help", null, item("About this method", "F1", window::help));
    }

    private static MenuItem item(String text, String key, Runnable action) {
        MenuItem item = new MenuItem(text);
        if (!key.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(key));
        }
        item.setOnAction(event -> action.run());
        return item;
    }
}
