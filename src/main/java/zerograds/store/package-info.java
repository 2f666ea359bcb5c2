/**
 * Problem files and results on disk.
 *
 * <p>May use: {@code run}, {@code forward} and what they may use.
 */
@NullMarked
package zerograds.store;

import org.jspecify.annotations.NullMarked;
