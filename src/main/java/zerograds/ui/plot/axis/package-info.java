/**
 * Scales, ticks, keys and read-outs that all plots share.
 */
@NullMarked
package zerograds.ui.plot.axis;

import org.jspecify.annotations.NullMarked;
