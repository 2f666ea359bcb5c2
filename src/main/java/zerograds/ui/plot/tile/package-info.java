/**
 * What a tile of the window is: title, tools, freshness, overlaid runs.
 */
@NullMarked
package zerograds.ui.plot.tile;

import org.jspecify.annotations.NullMarked;
