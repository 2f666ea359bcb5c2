/**
 * Built-in test functions: smooth, multimodal, deceptive, flat.
 */
@NullMarked
package zerograds.forward.builtin.function;

import org.jspecify.annotations.NullMarked;
