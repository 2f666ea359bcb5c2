package zerograds.ui.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** The menu bar: every action there is, with its key. */
final class Menus extends MenuBar {
    /** @param sections those of one menu in a row */
    Menus(List<Section> sections) {
        Map<String, List<Section>> menus = new LinkedHashMap<>();
        sections.forEach(section -> menus.computeIfAbsent(section.menu(), title -> new ArrayList<>())
                .add(section));
        menus.forEach((title, parts) -> getMenus().add(menu(title, parts)));
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
            section.actions().get().forEach(action -> menu.getItems().add(item(menu, action)));
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
        menu.getItems().clear();
        section.actions().get().forEach(action -> menu.getItems().add(item(menu, action)));
        menu.setDisable(menu.getItems().isEmpty());
    }

    /** An item that looks up how its action stands when {@code menu} is shown. */
    private static MenuItem item(Menu menu, Action action) {
        Optional<KeyCombination> key = action.keys().stream().findFirst();
        String typed = key.filter(Action::isTyped)
                .map(shown -> " (" + shown.getDisplayText() + ")")
                .orElse("");
        MenuItem item = action.mark().isPresent() ? new CheckMenuItem() : new MenuItem();
        item.setText(action.name() + typed);
        item.setMnemonicParsing(true);
        // What is typed in texts as well the window listens for itself.
        key.filter(combination -> !Action.isTyped(combination)).ifPresent(item::setAccelerator);
        Runnable look = () -> {
            item.setDisable(!action.enabled().getAsBoolean());
            mark(item, action.mark());
        };
        look.run();
        item.setDisable(false);
        menu.addEventHandler(Menu.ON_SHOWING, event -> look.run());
        // A key acts whatever the item said when it was shown last.
        menu.addEventHandler(Menu.ON_HIDDEN, event -> item.setDisable(false));
        item.setOnAction(event -> {
            action.perform();
            mark(item, action.mark());
        });
        return item;
    }

    private static void mark(MenuItem item, Optional<BooleanSupplier> mark) {
        if (item instanceof CheckMenuItem check) {
            mark.ifPresent(chosen -> check.setSelected(chosen.getAsBoolean()));
        }
    }
}
