/**
 * Foreign code runs only after somebody consented to exactly that code.
 */
@NullMarked
package zerograds.forward.trust;

import org.jspecify.annotations.NullMarked;
