/**
 * Studies of one optimizer over a grid of one or two settings.
 */
@NullMarked
package zerograds.compare.sweep;

import org.jspecify.annotations.NullMarked;
