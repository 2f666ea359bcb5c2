/**
 * The landscape from above: heat maps of the true loss, the surrogate and their difference.
 */
@NullMarked
package zerograds.ui.plot.landscape;

import org.jspecify.annotations.NullMarked;
