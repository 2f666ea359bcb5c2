/**
 * What a built-in model is, and the options that a problem file sets on it.
 */
@NullMarked
package zerograds.forward.builtin.option;

import org.jspecify.annotations.NullMarked;
