package zerograds.ui.view.window;

import java.util.List;
import java.util.function.Supplier;
import zerograds.ui.view.widget.Command;

/**
 * Commands that belong together: a stretch of a menu, or a menu within it.
 *
 * @param menu title, with an underscore before its mnemonic
 * @param submenu title of the menu within; empty for none
 * @param commands always the same if there is no menu within, else as they are now
 */
record Section(String menu, String submenu, Supplier<List<Command>> commands) {
    /** A stretch of {@code menu}. */
    static Section of(String menu, List<Command> commands) {
        return new Section(menu, "", () -> commands);
    }

    static Section of(String menu, Command... commands) {
        return of(menu, List.of(commands));
    }

    /** Where its commands are found, as people read it. */
    String place() {
        String top = menu.replaceFirst("_", "");
        return submenu.isEmpty() ? top : top + " › " + submenu.replaceFirst("_", "");
    }
}
