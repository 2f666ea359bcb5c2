/**
 * Which outputs each parameter touches, and how much: a sparse Jacobian learnt from pairs of samples.
 */
@NullMarked
package zerograds.surrogate.jacobian;

import org.jspecify.annotations.NullMarked;
