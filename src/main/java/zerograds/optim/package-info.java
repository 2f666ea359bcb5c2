/**
 * Optimizers behind one ask/tell contract.
 */
@NullMarked
package zerograds.optim;

import org.jspecify.annotations.NullMarked;
