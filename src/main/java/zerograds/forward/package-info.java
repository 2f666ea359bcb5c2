/**
 * The kinds of forward model; at present those built into the workbench.
 *
 * <p>May use: {@code problem} and what it may use.
 */
@NullMarked
package zerograds.forward;

import org.jspecify.annotations.NullMarked;
