/**
 * Batches of evaluations: parallel, cancellable, counted; a failure is an answer, never an exception.
 *
 * <p>May use: {@code problem} and what it may use.
 */
@NullMarked
package zerograds.eval;

import org.jspecify.annotations.NullMarked;
