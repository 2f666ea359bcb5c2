/**
 * The pane of settings, and the sheet of a sweep.
 */
@NullMarked
package zerograds.ui.view.settings;

import org.jspecify.annotations.NullMarked;
