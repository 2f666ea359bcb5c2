/**
 * The window: panes, dialogs, actions, and the pulse that pulls the log.
 *
 * <p>May use: {@code ui.model}, {@code ui.plot}.
 */
@NullMarked
package zerograds.ui.view;

import org.jspecify.annotations.NullMarked;
