/**
 * The landscape as a surface in three dimensions.
 */
@NullMarked
package zerograds.ui.plot.surface;

import org.jspecify.annotations.NullMarked;
