package zerograds.ui.view.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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
            List<Action> actions = section.actions().get();
            for (int i = 0; i < actions.size(); i++) {
                int index = i;
                menu.getItems().add(item(menu, () -> section.actions().get().get(index)));
            }
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
        section.actions().get().forEach(action -> menu.getItems().add(item(menu, () -> action)));
        menu.setDisable(menu.getItems().isEmpty());
    }

    /** An item that looks up how its action stands when {@code menu} is shown. */
    private static MenuItem item(Menu menu, Supplier<Action> actions) {
        Action first = actions.get();
        Optional<KeyCombination> key = first.keys().stream().findFirst();
        String typed = key.filter(Action::isTyped)
                .map(shown -> " (" + shown.getDisplayText() + ")")
                .orElse("");
        MenuItem item = first.mark().isPresent() ? new CheckMenuItem() : new MenuItem();
        item.setMnemonicParsing(true);
        // What is typed in texts as well the window listens for itself.
        key.filter(combination -> !Action.isTyped(combination)).ifPresent(item::setAccelerator);
        Runnable look = () -> {
            Action action = actions.get();
            item.setText(action.name() + typed);
            item.setDisable(!action.enabled().getAsBoolean());
            mark(item, action.mark());
        };
        look.run();
        item.setDisable(false);
        menu.addEventHandler(Menu.ON_SHOWING, event -> look.run());
        // A key acts whatever the item said when it was shown last.
        menu.addEventHandler(Menu.ON_HIDDEN, event -> item.setDisable(false));
        item.setOnAction(event -> {
            Action action = actions.get();
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
