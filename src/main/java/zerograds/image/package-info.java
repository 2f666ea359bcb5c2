/**
 * Images and films as bytes, and bytes as images; the only package that sees JCodec.
 *
 * <p>May use: {@code problem} and what it may use; of AWT no more than image files need.
 */
@NullMarked
package zerograds.image;

import org.jspecify.annotations.NullMarked;
