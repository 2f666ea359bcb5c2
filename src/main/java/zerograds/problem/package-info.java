/**
 * What is optimised: a forward model, its parameter space, and the loss that compares its signal with a target.
 */
@NullMarked
package zerograds.problem;

import org.jspecify.annotations.NullMarked;
