/**
 * Images and films as bytes, and bytes as images; the only package that sees JCodec.
 */
@NullMarked
package zerograds.image;

import org.jspecify.annotations.NullMarked;
