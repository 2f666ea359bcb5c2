/**
 * The optimizers that ZeroGrads is compared with, one file each, and the list of all optimizers.
 *
 * <p>They work in units of the parameters' ranges ({@link zerograds.optim.baseline.Domain}), so that a step of 0.1 means the
 * same for every parameter. Failed evaluations count as the worst, or drop out together with their mirror image.
 */
@NullMarked
package zerograds.optim.baseline;

import org.jspecify.annotations.NullMarked;
