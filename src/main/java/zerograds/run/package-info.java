/**
 * The optimisation loop, its budgets, its log of events, and probes of the loss landscape.
 *
 * <p>May use: {@code optim}, {@code eval}, {@code problem} and what they may use.
 */
@NullMarked
package zerograds.run;

import org.jspecify.annotations.NullMarked;
