/**
 * The tiles of the loss and of the gradient.
 */
@NullMarked
package zerograds.ui.plot.loss;

import org.jspecify.annotations.NullMarked;
