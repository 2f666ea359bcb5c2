/**
 * Differentiable stand-ins for the loss, fitted while the parameters move: what they have in common.
 *
 * <p>Only this package and its rooms see ND4J and JNA.
 */
@NullMarked
package zerograds.surrogate;

import org.jspecify.annotations.NullMarked;
