/**
 * Vectors, row-major batches, counter-based random streams and small statistics.
 *
 * <p>May use: the JDK only.
 */
@NullMarked
package zerograds.math;

import org.jspecify.annotations.NullMarked;
