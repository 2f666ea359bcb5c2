/**
 * Studies: many runs of several optimizers on one problem, and what can be said about them.
 *
 * <p>May use: {@code run}, {@code image}, {@code store} and what they may use.
 */
@NullMarked
package zerograds.compare;

import org.jspecify.annotations.NullMarked;
