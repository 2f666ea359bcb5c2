/**
 * The result of a sweep, as curves or a map.
 */
@NullMarked
package zerograds.ui.plot.sweep;

import org.jspecify.annotations.NullMarked;
