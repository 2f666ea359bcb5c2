package zerograds.ui.view.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SeparatorMenuItem;
import zerograds.ui.view.widget.Command;

/** The menu bar: every command there is, with its key. */
final class Menus extends MenuBar {
    /** @param sections those of one menu in a row */
    Menus(List<Section> sections) {
        sections.stream()
                .collect(Collectors.groupingBy(Section::menu, LinkedHashMap::new, Collectors.toList()))
                .forEach((title, parts) -> getMenus().add(menu(title, parts)));
    }

    private static Menu menu(String title, List<Section> sections) {
        Menu menu = new Menu(title);
        for (Section section : sections) {
            if (!section.submenu().isEmpty()) {
                menu.getItems().add(within(menu, section));
                continue;
            }
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(Command.items(section.commands().get()));
            menu.addEventHandler(
                    Menu.ON_SHOWING, event -> section.commands().get().forEach(Command::refresh));
        }
        return menu;
    }

    /** A menu that is filled anew whenever its parent is shown. */
    private static Menu within(Menu parent, Section section) {
        Menu menu = new Menu(section.submenu());
        fill(menu, section);
        parent.addEventHandler(Menu.ON_SHOWING, event -> {
            if (event.getTarget().equals(parent)) {
                fill(menu, section);
            }
        });
        return menu;
    }

    private static void fill(Menu menu, Section section) {
        menu.getItems().setAll(Command.items(section.commands().get()));
        menu.setDisable(menu.getItems().isEmpty());
    }
}
