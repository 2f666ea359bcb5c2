package zerograds.ui.view.window;

import java.util.List;
import java.util.function.Supplier;

/**
 * Actions that belong together: a stretch of a menu, or a menu within it.
 *
 * @param menu title, with an underscore before its mnemonic
 * @param submenu title of the menu within; empty for none
 * @param actions as they are now
 */
record Section(String menu, String submenu, Supplier<List<Action>> actions) {
    /** Actions that are always the same. */
    static Section of(String menu, Action... actions) {
        List<Action> all = List.of(actions);
        return new Section(menu, "", () -> all);
    }

    /** A menu within {@code menu}. */
    static Section within(String menu, String submenu, Supplier<List<Action>> actions) {
        return new Section(menu, submenu, actions);
    }

    /** Where its actions are found, as people read it. */
    String place() {
        String top = menu.replaceFirst("_", "");
        return submenu.isEmpty() ? top : top + " › " + submenu.replaceFirst("_", "");
    }
}
