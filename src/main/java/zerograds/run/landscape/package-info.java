/**
 * Probes of the loss around θ: slices, surveys, reference gradients, all paid from a budget of their own.
 */
@NullMarked
package zerograds.run.landscape;

import org.jspecify.annotations.NullMarked;
