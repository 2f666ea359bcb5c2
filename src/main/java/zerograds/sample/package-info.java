/**
 * Local Gaussian sampling around the present parameters: locality, smoothing, antithetic pairs.
 */
@NullMarked
package zerograds.sample;

import org.jspecify.annotations.NullMarked;
