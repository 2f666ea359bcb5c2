/**
 * The window itself: panes, actions, menus, keyboard, and what it remembers.
 */
@NullMarked
package zerograds.ui.view.window;

import org.jspecify.annotations.NullMarked;
