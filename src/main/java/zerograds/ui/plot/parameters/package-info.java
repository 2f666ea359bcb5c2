/**
 * The tiles of the parameters and of the model's output.
 */
@NullMarked
package zerograds.ui.plot.parameters;

import org.jspecify.annotations.NullMarked;
