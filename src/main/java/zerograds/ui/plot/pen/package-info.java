/**
 * Pens that draw on a canvas, into pixels, or into SVG and PDF; the typeface.
 */
@NullMarked
package zerograds.ui.plot.pen;

import org.jspecify.annotations.NullMarked;
