/**
 * Built-in models that draw a picture of flat shapes, textures, strokes or digits.
 */
@NullMarked
package zerograds.forward.builtin.drawing;

import org.jspecify.annotations.NullMarked;
