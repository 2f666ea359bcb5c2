/**
 * Images as bytes, and bytes as images.
 *
 * <p>May use: {@code problem} and what it may use; of AWT no more than image files need.
 */
@NullMarked
package zerograds.image;

import org.jspecify.annotations.NullMarked;
