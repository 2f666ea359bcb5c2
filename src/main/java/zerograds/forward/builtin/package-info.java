/**
 * The forward models built into the workbench, by name.
 */
@NullMarked
package zerograds.forward.builtin;

import org.jspecify.annotations.NullMarked;
