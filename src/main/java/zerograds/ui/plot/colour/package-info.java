/** The colour of each thing that is drawn, light and dark, and the colours of maps. */
@NullMarked
package zerograds.ui.plot.colour;

import org.jspecify.annotations.NullMarked;
