/**
 * Differentiable stand-ins for the loss, fitted while the parameters move. The only package that sees ND4J and
 * JNA.
 *
 * <p>{@code Mlp} is the paper's network, made fast; {@code Nd4jMlp} the same in array operations; {@code Quadratic} the
 * polynomial; {@code SparseJacobian} which outputs each parameter touches; {@code MachineLimit} what any of them could reach.
 *
 * <p>May use: {@code math}.
 */
@NullMarked
package zerograds.surrogate;

import org.jspecify.annotations.NullMarked;
