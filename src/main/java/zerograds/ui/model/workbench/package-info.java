/**
 * What the window shows and the user can do: the present run, choices, undo, notices.
 */
@NullMarked
package zerograds.ui.model.workbench;

import org.jspecify.annotations.NullMarked;
