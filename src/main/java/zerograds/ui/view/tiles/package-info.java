/**
 * The grid of plots, what a tile's menu does, and the pulse that pulls the log.
 */
@NullMarked
package zerograds.ui.view.tiles;

import org.jspecify.annotations.NullMarked;
