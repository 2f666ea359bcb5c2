/**
 * Local Gaussian sampling around the present parameters: locality, smoothing, antithetic pairs.
 *
 * <p>May use: {@code math}.
 */
@NullMarked
package zerograds.sample;

import org.jspecify.annotations.NullMarked;
