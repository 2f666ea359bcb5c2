/**
 * Pictures of the window, taken without a screen.
 */
@NullMarked
package zerograds.app.picture;

import org.jspecify.annotations.NullMarked;
