/**
 * Vectors, row-major batches, counter-based random streams and small statistics.
 */
@NullMarked
package zerograds.math;

import org.jspecify.annotations.NullMarked;
