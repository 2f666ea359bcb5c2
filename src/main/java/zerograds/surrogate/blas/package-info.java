/**
 * Products of matrices in native memory (OpenBLAS), and the threads that share them out.
 */
@NullMarked
package zerograds.surrogate.blas;

import org.jspecify.annotations.NullMarked;
