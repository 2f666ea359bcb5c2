/**
 * Foreign code runs only after somebody consented to exactly that code.
 *
 * <p>May use: {@code problem} and what it may use.
 */
@NullMarked
package zerograds.forward.trust;

import org.jspecify.annotations.NullMarked;
