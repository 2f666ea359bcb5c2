/**
 * Quadratic surrogates, full and diagonal, fitted by weighted least squares.
 */
@NullMarked
package zerograds.surrogate.quadratic;

import org.jspecify.annotations.NullMarked;
