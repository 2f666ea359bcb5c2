/**
 * Studies: many runs of several optimizers on one problem, and what can be said about them.
 */
@NullMarked
package zerograds.compare;

import org.jspecify.annotations.NullMarked;
