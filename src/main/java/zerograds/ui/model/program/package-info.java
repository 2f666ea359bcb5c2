/**
 * A program becomes a problem: wizard, trial, files dropped on the window.
 */
@NullMarked
package zerograds.ui.model.program;

import org.jspecify.annotations.NullMarked;
