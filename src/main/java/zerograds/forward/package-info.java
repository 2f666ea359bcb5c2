/**
 * The kinds of forward model, each in a subpackage of its own; the subpackages do not use one another.
 *
 * <p>May use: {@code problem} and what it may use.
 */
@NullMarked
package zerograds.forward;

import org.jspecify.annotations.NullMarked;
