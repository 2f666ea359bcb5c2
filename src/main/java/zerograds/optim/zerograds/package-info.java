/**
 * ZeroGrads: sample around θ, fit a surrogate, step along its gradient.
 */
@NullMarked
package zerograds.optim.zerograds;

import org.jspecify.annotations.NullMarked;
