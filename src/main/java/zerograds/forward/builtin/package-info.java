/**
 * The forward models built into the workbench, by name and with their options.
 *
 * <p>May use: {@code problem} and what it may use.
 */
@NullMarked
package zerograds.forward.builtin;

import org.jspecify.annotations.NullMarked;
