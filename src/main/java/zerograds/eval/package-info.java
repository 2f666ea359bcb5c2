/**
 * Batches of evaluations: parallel, cancellable, counted; a failure is an answer, never an exception.
 */
@NullMarked
package zerograds.eval;

import org.jspecify.annotations.NullMarked;
