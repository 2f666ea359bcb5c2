/**
 * Curves and bands over an axis, drawn by JFreeChart.
 */
@NullMarked
package zerograds.ui.plot.chart;

import org.jspecify.annotations.NullMarked;
