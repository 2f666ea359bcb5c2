/**
 * Differentiable stand-ins for the loss, fitted while the parameters move. The only package that sees ND4J.
 *
 * <p>May use: {@code math}.
 */
@NullMarked
package zerograds.surrogate;

import org.jspecify.annotations.NullMarked;
