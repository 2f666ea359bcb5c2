/**
 * The sheet in which a film of a run is made.
 */
@NullMarked
package zerograds.ui.view.film;

import org.jspecify.annotations.NullMarked;
