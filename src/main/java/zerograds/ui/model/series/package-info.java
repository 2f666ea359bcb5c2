/**
 * Folds over the log: losses, gradients, parameters, the path of θ.
 */
@NullMarked
package zerograds.ui.model.series;

import org.jspecify.annotations.NullMarked;
